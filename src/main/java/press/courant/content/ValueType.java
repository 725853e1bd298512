package press.courant.content;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The values that a key may have: what the reader checks and the JSON Schema says. */
interface ValueType {
    Pattern SPACES = Pattern.compile("\\s+");

    /** What it is called in a message, such as {@code a list of topics}. */
    String words();

    /** What a value looks like. */
    String sample();

    /** Whether a node has the right form, regardless of what it says. */
    boolean fits(Node node);

    /**
     * Checks a node that fits.
     *
     * @return whether it is fine; where not, the problems say why
     */
    boolean check(String key, Node node, FileProblems problems);

    /** Writes the members of a JSON Schema, inside of its object. */
    void json(JsonGenerator json) throws IOException;

    /** The value, or nothing with a problem where it has the wrong form or is wrong. */
    default boolean accepts(String key, Node node, FileProblems problems) {
        if (!fits(node)) {
            problems.error(node, "'" + key + "' must be " + words() + ", not " + form(node), "write '" + key + ": " + sample() + "'");
            return false;
        }
        return check(key, node, problems);
    }

    /** What a node is, in words. */
    static String form(Node node) {
        return node instanceof SequenceNode ? "a list" : node instanceof MappingNode ? "a map" : "a text";
    }

    /** A list of values of one type; a lone value counts as a list of one where that is allowed. */
    record Listing(String words, ValueType items, boolean lone) implements ValueType {
        @Override
        public String sample() {
            return "[" + items.sample() + ", …]";
        }

        @Override
        public boolean fits(Node node) {
            return node instanceof SequenceNode || lone && items.fits(node);
        }

        @Override
        public boolean check(String key, Node node, FileProblems problems) {
            boolean fine = true;
            for (Node item : items(node)) {
                fine &= items.accepts(key, item, problems);
            }
            return fine;
        }

        static List<Node> items(Node node) {
            return node instanceof SequenceNode list ? list.getValue() : List.of(node);
        }

        @Override
        public void json(JsonGenerator json) throws IOException {
            if (lone) {
                json.writeArrayFieldStart("anyOf");
                json.writeStartObject();
                items.json(json);
                json.writeEndObject();
                json.writeStartObject();
            }
            json.writeStringField("type", "array");
            json.writeObjectFieldStart("items");
            items.json(json);
            json.writeEndObject();
            if (lone) {
                json.writeEndObject();
                json.writeEndArray();
            }
        }
    }

    /** A map with known keys. */
    record Mapping(String words, Schema schema) implements ValueType {
        @Override
        public String sample() {
            Schema.Key first = schema.keys().get(0);
            return "{" + first.name() + ": " + first.type().sample() + ", …}";
        }

        @Override
        public boolean fits(Node node) {
            return node instanceof MappingNode;
        }

        @Override
        public boolean check(String key, Node node, FileProblems problems) {
            return Fields.check(schema, (MappingNode) node, problems).complete();
        }

        @Override
        public void json(JsonGenerator json) throws IOException {
            schema.json(json);
        }
    }

    /** Texts by language. */
    record ByLanguage() implements ValueType {
        @Override
        public String words() {
            return "a map from languages to texts";
        }

        @Override
        public String sample() {
            return "{en: …}";
        }

        @Override
        public boolean fits(Node node) {
            return node instanceof MappingNode;
        }

        @Override
        public boolean check(String key, Node node, FileProblems problems) {
            return Fields.texts(key, (MappingNode) node, problems).isPresent();
        }

        @Override
        public void json(JsonGenerator json) throws IOException {
            json.writeStringField("type", "object");
            json.writeNumberField("minProperties", 1);
            json.writeObjectFieldStart("additionalProperties");
            Values.TEXT.json(json);
            json.writeEndObject();
        }
    }

    /** A scalar or something longer. */
    record Either(ValueType brief, ValueType full) implements ValueType {
        @Override
        public String words() {
            return brief.words() + " or " + full.words();
        }

        @Override
        public String sample() {
            return brief.sample();
        }

        @Override
        public boolean fits(Node node) {
            return brief.fits(node) || full.fits(node);
        }

        @Override
        public boolean check(String key, Node node, FileProblems problems) {
            return (brief.fits(node) ? brief : full).check(key, node, problems);
        }

        @Override
        public void json(JsonGenerator json) throws IOException {
            json.writeArrayFieldStart("anyOf");
            for (ValueType type : List.of(brief, full)) {
                json.writeStartObject();
                type.json(json);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    /** The text of a scalar as written, with runs of space as one; empty where there is none. */
    static Optional<String> text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return Optional.empty();
        }
        boolean none = scalar.isPlain() && scalar.getValue().equals("~");
        String text = none ? "" : scalar.getValue().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(isSpaced(text) ? text : SPACES.matcher(text).replaceAll(" "));
    }

    /** Whether all space in a text is a single one. */
    private static boolean isSpaced(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\t' && c <= '\r' || c == ' ' && text.charAt(i - 1) == ' ') {
                return false;
            }
        }
        return true;
    }
}
