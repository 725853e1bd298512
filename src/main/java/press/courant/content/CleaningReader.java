package press.courant.content;

import static press.courant.content.Schema.optional;
import static press.courant.content.Schema.required;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import press.courant.clean.BoilerplateRules;
import press.courant.clean.Expression;
import press.courant.clean.RuleSet;
import press.courant.problem.Problem;

/** Reads boilerplate rules: the built-in ones, {@code cleaning.yaml}, and a source's own. */
public final class CleaningReader {
    private static final ValueType PHRASES = new ValueType.Listing("a list of texts", Values.LINE, true);
    private static final ValueType IDS = new ValueType.Listing("a list of ids", Values.ID_TEXT, true);
    private static final ValueType WEIGHT = Values.decimal(-100, 100);
    private static final ValueType SCORE = Values.decimal(0, 1_000);

    private static final Schema THRESHOLDS = Schema.of("The scores that remove a block.",
            required("head", SCORE, "Before the long sentences of the text."),
            required("body", SCORE, "Between them."),
            required("tail", SCORE, "After them."));
    private static final Schema LONG_BLOCK = Schema.of("What a long block needs beyond its score.",
            required("words", Values.number(1, 10_000), "How many words make a block long."),
            required("requires", IDS, "Ids of signals, of which it must have one."));
    private static final Schema SIGNAL = Schema.of("Words that speak against a block.",
            required("id", Values.ID_TEXT, "Its name in reports."),
            required("weight", WEIGHT, "What it adds to the score."),
            optional("phrases", PHRASES, "Words found anywhere."),
            optional("starts", PHRASES, "Words that a sentence begins with."),
            optional("all-of", new ValueType.Listing("a list of lists of texts", PHRASES, false),
                    "Lists of words, of each of which one must be found."),
            optional("regex", Values.REGEX, "A regular expression found anywhere."),
            optional("regex-words", PHRASES, "Words of which one must be found for the regular expression to be tried."),
            optional("outside-quotes", Values.FLAG, "Whether what stands in quotation marks does not count."));
    private static final Schema LINES = Schema.of("Whole lines of an interface.",
            required("id", Values.ID_TEXT, "Its name in reports."),
            required("weight", WEIGHT, "What a block of such lines adds to its score."),
            optional("equals", PHRASES, "Lines, regardless of case."),
            optional("regex", Values.REGEX, "A regular expression that matches a whole line."));
    private static final Schema SECTION = Schema.of("A run of blocks from one that matches to another.",
            required("id", Values.ID_TEXT, "Its name in reports."),
            required("from", Values.REGEX, "Matches its first block."),
            required("to", Values.REGEX, "Matches its last block."),
            required("max-blocks", Values.number(1, 1_000), "The most blocks that it may have."));

    static final Schema RULES = Schema.of("Rules for boilerplate, content/cleaning.yaml.",
            optional("thresholds", new ValueType.Mapping("a map with head, body and tail", THRESHOLDS),
                    "The scores that remove a block."),
            optional("long-block", new ValueType.Mapping("a map with words and requires", LONG_BLOCK),
                    "What a long block needs beyond its score."),
            optional("signals", list("a list of signals", SIGNAL), "Words that speak against a block."),
            optional("lines", list("a list of rules for lines", LINES), "Whole lines of an interface."),
            optional("sections", list("a list of sections", SECTION), "Runs of blocks."),
            optional("off", IDS, "Ids of rules that are switched off."));

    private CleaningReader() {}

    private static ValueType list(String words, Schema items) {
        return new ValueType.Listing(words, new ValueType.Mapping("a map", items), true);
    }

    /** The rules that come with Courant. */
    public static RuleSet builtIn() {
        return BuiltIn.RULES;
    }

    private static final class BuiltIn {
        static final RuleSet RULES = resource(BoilerplateRules.class, BoilerplateRules.BUILT_IN);
    }

    /** The rules in a resource beside a class. */
    public static RuleSet resource(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The resource " + name + " is missing");
            }
            List<Problem> problems = new ArrayList<>();
            Optional<RuleSet> rules = TextReader.decode(name, stream.readAllBytes(), problems)
                    .flatMap(text -> file(text, RuleSet.EMPTY, problems));
            return rules.orElseThrow(() -> new IllegalStateException("The resource " + name + " is wrong: " + problems));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + name, e);
        }
    }

    /**
     * The rules in a file.
     *
     * @param base the rules that it extends, whose ids it may name
     */
    static Optional<RuleSet> file(SourceText text, RuleSet base, List<Problem> problems) {
        FileProblems here = new FileProblems(text, problems);
        int before = problems.size();
        Optional<Fields> fields = Fields.checkFile(RULES, text.text(), here);
        return fields.map(rules -> rules(rules, base, here)).filter(rules -> problems.size() == before);
    }

    /** The rules in a checked map. */
    static RuleSet rules(Fields fields, RuleSet base, FileProblems problems) {
        RuleSet rules = new RuleSet(
                fields.fields("thresholds", THRESHOLDS).filter(Fields::complete).map(scores -> new RuleSet.Thresholds(
                        decimal(scores, "head"), decimal(scores, "body"), decimal(scores, "tail"))),
                fields.fields("long-block", LONG_BLOCK).filter(Fields::complete).map(block ->
                        new RuleSet.LongBlock(block.number("words").orElseThrow(), block.texts("requires"))),
                maps(fields, "signals", SIGNAL, problems).stream().map(CleaningReader::signal).toList(),
                maps(fields, "lines", LINES, problems).stream().map(CleaningReader::lines).toList(),
                maps(fields, "sections", SECTION, problems).stream().map(CleaningReader::section).toList(),
                fields.texts("off"));
        checkIds(fields, rules, base, problems);
        return rules;
    }

    private static List<Fields> maps(Fields fields, String key, Schema schema, FileProblems problems) {
        List<Fields> maps = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Node item : fields.items(key)) {
            Fields map = Fields.silently(schema, item, problems);
            String id = map.text("id").orElse("");
            if (map.complete() && ids.contains(id)) {
                problems.error(map.at("id"), "the rule '" + id + "' is here twice", "give one of them another id");
            }
            if (map.complete()) {
                ids.add(id);
                maps.add(map);
            }
        }
        return maps;
    }

    private static void checkIds(Fields fields, RuleSet rules, RuleSet base, FileProblems problems) {
        RuleSet merged = base.with(new RuleSet(rules.thresholds(), rules.longBlock(), rules.signals(), rules.lines(),
                rules.sections(), List.of()));
        for (Node id : fields.items("off")) {
            ValueType.text(id).filter(name -> !merged.ids().contains(name)).ifPresent(name -> problems.error(id,
                    "unknown rule '" + name + "'", Suggestion.hint(name, merged.ids(), "see the built-in rules")));
        }
        List<String> signals = merged.signals().stream().map(RuleSet.Signal::id).toList();
        rules.longBlock().ifPresent(block -> block.requires().stream().filter(name -> !signals.contains(name))
                .forEach(name -> problems.error(fields.at("long-block"), "unknown signal '" + name + "'",
                        Suggestion.hint(name, signals, "see the built-in rules"))));
    }

    private static RuleSet.Signal signal(Fields map) {
        List<List<String>> all = map.items("all-of").stream().map(ValueType.Listing::items)
                .map(items -> items.stream().flatMap(item -> ValueType.text(item).stream()).toList()).toList();
        return new RuleSet.Signal(map.text("id").orElseThrow(), decimal(map, "weight"), map.texts("phrases"),
                map.texts("starts"), all, regex(map, "regex"), map.texts("regex-words"), map.flag("outside-quotes", false));
    }

    private static RuleSet.Lines lines(Fields map) {
        return new RuleSet.Lines(
                map.text("id").orElseThrow(), decimal(map, "weight"), map.texts("equals"), regex(map, "regex"));
    }

    private static RuleSet.Section section(Fields map) {
        return new RuleSet.Section(map.text("id").orElseThrow(), regex(map, "from").orElseThrow(),
                regex(map, "to").orElseThrow(), map.number("max-blocks").orElseThrow());
    }

    private static double decimal(Fields map, String key) {
        return map.text(key).map(Double::valueOf).orElseThrow();
    }

    /** As it is written, since space counts in an expression. */
    private static Optional<Expression> regex(Fields map, String key) {
        return map.node(key).map(node -> Expression.of(((ScalarNode) node).getValue()));
    }
}
