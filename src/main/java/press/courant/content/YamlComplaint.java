package press.courant.content;

import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What SnakeYAML complains about, in an editor's words.
 *
 * @param hint how to mend it
 */
record YamlComplaint(String message, String hint) {
    private record Translation(String part, String message, String hint) {}

    private static final List<Translation> TRANSLATIONS = List.of(
            new Translation("'\\t", "a tab is used where only spaces may be", "indent with spaces"),
            new Translation("mapping values are not allowed here", "there is a second ':' on this line, or a wrong indent",
                    "put a text that has ': ' in it in quotation marks"),
            new Translation("expected <block end>, but found", "this line does not fit those above it",
                    "indent all keys alike; put a text with quotation marks in it in another kind of them"),
            new Translation("could not find expected ':'", "a ':' is missing after a key", "write 'key: value'"),
            new Translation("found unexpected end of stream", "a quotation mark is opened and never closed",
                    "close it, or leave both out"),
            new Translation("found unexpected document separator", "a quotation mark is opened and never closed",
                    "close it, or leave both out"),
            new Translation("expected ',' or ']'", "a list is opened with '[' and not closed", "close it with ']'"),
            new Translation("expected ',' or '}'", "a map is opened with '{' and not closed", "close it with '}'"),
            new Translation("found undefined alias", "a value begins with '*', which means something else in YAML",
                    "put the value in quotation marks"),
            new Translation("while scanning an alias", "a value begins with '*', which means something else in YAML",
                    "put the value in quotation marks"),
            new Translation("while scanning an anchor", "a value begins with '&', which means something else in YAML",
                    "put the value in quotation marks"),
            new Translation("that cannot start any token", "a value begins with a character that YAML keeps for itself",
                    "put the value in quotation marks"),
            new Translation("found unknown escape character", "there is a '\\' between double quotation marks",
                    "use single quotation marks, or write it twice"),
            new Translation("found duplicate", "there is a second value where one is expected", "leave one of them out"),
            new Translation("expected a single document", "there is a second '---' document", "leave only one"),
            new Translation("global tag", "there is a YAML tag ('!…') here", "leave the tag out"),
            new Translation("nesting depth", "values are nested too deep", "no key here needs more than a few levels"),
            new Translation("aliases for non-scalar", "there are too many aliases ('*name')", "write the values out"),
            new Translation("code points exceeds", "this YAML is too long", "shorten it"));

    static YamlComplaint of(MarkedYAMLException e) {
        String context = e.getContext() == null ? "" : e.getContext();
        String problem = e.getProblem() == null ? "" : e.getProblem();
        return of(problem + " " + context);
    }

    static YamlComplaint of(String message) {
        return TRANSLATIONS.stream()
                .filter(translation -> message.toLowerCase(Locale.ROOT).contains(translation.part()))
                .findFirst()
                .map(translation -> new YamlComplaint(translation.message(), translation.hint()))
                .orElseGet(() -> new YamlComplaint("this is not valid YAML: " + message.strip(),
                        "compare it with the examples in the documentation"));
    }
}
