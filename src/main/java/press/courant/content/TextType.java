package press.courant.content;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A text that follows a rule, taken as it is written: {@code no} and {@code 2024} are texts too.
 *
 * @param words what it is called in a message
 * @param rule what is wrong with a text, if anything
 * @param facets writes its part of the JSON Schema
 */
record TextType(String words, Function<String, Optional<Complaint>> rule, Facets facets) implements ValueType {
    private static final String STANDARD_TAGS = "tag:yaml.org,2002:";

    /** Writes a part of a JSON object. */
    interface Facets {
        void write(JsonGenerator json) throws IOException;
    }

    @Override
    public String sample() {
        return "…";
    }

    @Override
    public boolean fits(Node node) {
        return node instanceof ScalarNode;
    }

    @Override
    public boolean check(String key, Node node, FileProblems problems) {
        if (!node.getTag().startsWith(STANDARD_TAGS) || node.getTag().getValue().endsWith(":binary")) {
            problems.error(node, "'" + key + "' has the YAML tag " + node.getTag().getValue(), "leave the tag out");
            return false;
        }
        Optional<String> text = ValueType.text(node);
        if (text.isEmpty()) {
            problems.error(node, "'" + key + "' has an empty value", "write " + words + ", or leave it out");
            return false;
        }
        Optional<Complaint> complaint = unprintable(text.get()).or(() -> rule.apply(text.get()));
        complaint.ifPresent(wrong -> problems.error(node, "'" + key + "': " + wrong.message(), wrong.hint()));
        return complaint.isEmpty();
    }

    /** Escapes such as {@code "\\x1b"} bring in what a file may not hold as it is. */
    private static Optional<Complaint> unprintable(String text) {
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            boolean common = c >= ' ' && c < 0x7F;
            if (!common && (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE)) {
                return Optional.of(new Complaint(
                        String.format(Locale.ROOT, "U+%04X is not a character of a text", c), "leave it out"));
            }
        }
        return Optional.empty();
    }

    @Override
    public void json(JsonGenerator json) throws IOException {
        facets.write(json);
    }
}
