package press.courant.content;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of a file or of a map in it: what the reader checks and the JSON Schema says.
 *
 * @param description one sentence
 * @param keys in the order of the documentation
 * @param synonyms what other generators call the keys
 */
record Schema(String description, List<Key> keys, Map<String, String> synonyms) {
    /**
     * A key.
     *
     * @param description one sentence
     */
    record Key(String name, ValueType type, boolean required, String description) {}

    static Key required(String name, ValueType type, String description) {
        return new Key(name, type, true, description);
    }

    static Key optional(String name, ValueType type, String description) {
        return new Key(name, type, false, description);
    }

    static Schema of(String description, Key... keys) {
        return new Schema(description, List.of(keys), Map.of());
    }

    Schema called(Map<String, String> synonyms) {
        return new Schema(description, keys, synonyms);
    }

    Optional<Key> key(String name) {
        for (Key key : keys) {
            if (key.name().equals(name)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    List<String> names() {
        return keys.stream().map(Key::name).toList();
    }

    /** The key that somebody probably means by an unknown one. */
    Optional<String> meant(String unknown) {
        return Optional.ofNullable(synonyms.get(unknown)).or(() -> Suggestion.of(unknown, names()));
    }

    /** How to mend an unknown key. */
    String hint(String unknown) {
        return meant(unknown).map(name -> "did you mean '" + name + "'?")
                .orElseGet(() -> "the keys are " + String.join(", ", names()));
    }

    /** Writes the members of a JSON Schema, inside of its object. */
    void json(JsonGenerator json) throws IOException {
        json.writeStringField("type", "object");
        json.writeObjectFieldStart("properties");
        for (Key key : keys) {
            json.writeObjectFieldStart(key.name());
            json.writeStringField("description", key.description());
            key.type().json(json);
            json.writeEndObject();
        }
        json.writeEndObject();
        List<String> required = keys.stream().filter(Key::required).map(Key::name).toList();
        if (!required.isEmpty()) {
            json.writeArrayFieldStart("required");
            for (String name : required) {
                json.writeString(name);
            }
            json.writeEndArray();
        }
        json.writeBooleanField("additionalProperties", false);
    }
}
