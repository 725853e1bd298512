package press.courant.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import press.courant.problem.Location;

/** The checked values of a YAML map, each with its place; a wrong one is absent and among the problems. */
final class Fields {
    private final Location location;
    private final FileProblems problems;
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, List<Node>> lists = new LinkedHashMap<>();
    private final Set<String> present = new TreeSet<>();
    private final Set<String> misspelt = new TreeSet<>();
    private boolean complete = true;

    private Fields(Location location, FileProblems problems) {
        this.location = location;
        this.problems = problems;
    }

    /** Checks a map. */
    static Fields check(Schema schema, MappingNode map, FileProblems problems) {
        Fields fields = new Fields(problems.at(map), problems);
        fields.readKeys(map);
        fields.keys.forEach((name, key) -> fields.checkValue(schema, name));
        fields.checkRequired(schema);
        return fields;
    }

    /** Checks the map that a whole file is; nothing where it is no map. */
    static Optional<Fields> checkFile(Schema schema, String yaml, FileProblems problems) {
        int before = problems.list().size();
        Optional<Node> node = YamlReader.read(yaml, problems);
        if (node.isEmpty() && problems.list().size() > before) {
            return Optional.empty();
        }
        if (node.isEmpty()) {
            Fields none = new Fields(problems.atCodePoint(0), problems);
            none.checkRequired(schema);
            return Optional.of(none);
        }
        if (!(node.get() instanceof MappingNode map)) {
            problems.error(node.get(), "keys and values are expected here, not " + ValueType.form(node.get()),
                    "write 'key: value', one on a line");
            return Optional.empty();
        }
        return Optional.of(check(schema, map, problems));
    }

    private void readKeys(MappingNode map) {
        for (NodeTuple tuple : map.getValue()) {
            Node key = tuple.getKeyNode();
            String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!(key instanceof ScalarNode)) {
                wrong(key, "a key must be a text, not " + ValueType.form(key), "write 'key: value'");
            } else if (keys.containsKey(name)) {
                wrong(key, "the key '" + name + "' is here twice",
                        "the first is on line " + problems.at(keys.get(name)).line() + "; leave one of them out");
            } else {
                keys.put(name, key);
                values.put(name, tuple.getValueNode());
            }
        }
    }

    private void checkValue(Schema schema, String name) {
        Optional<Schema.Key> known = schema.key(name);
        Node value = values.get(name);
        if (known.isEmpty()) {
            wrong(keys.get(name), "unknown key '" + shortened(name) + "'", schema.hint(name));
            schema.meant(name).ifPresent(misspelt::add);
            values.remove(name);
        } else if (value instanceof ScalarNode && ValueType.text(value).isEmpty()) {
            values.remove(name);
        } else {
            present.add(name);
            if (known.get().type() instanceof ValueType.Listing list && list.fits(value)) {
                checkList(name, list, value);
            } else if (!known.get().type().accepts(name, value, problems)) {
                complete = false;
                values.remove(name);
            }
        }
    }

    /** A wrong item does not keep the others from being checked further. */
    private void checkList(String name, ValueType.Listing type, Node value) {
        List<Node> items = ValueType.Listing.items(value);
        List<Node> right = items.stream().filter(item -> type.items().accepts(name, item, problems)).toList();
        complete &= right.size() == items.size();
        lists.put(name, right);
    }

    private void checkRequired(Schema schema) {
        for (Schema.Key key : schema.keys()) {
            if (key.required() && !present.contains(key.name())) {
                missing(key.name(), "write " + key.type().words());
            }
        }
    }

    /** Reports that a key which is needed here has no value; one that is only misspelt is reported as that. */
    void missing(String name, String hint) {
        complete = false;
        if (misspelt.contains(name)) {
            return;
        }
        if (keys.containsKey(name)) {
            problems.error(problems.at(keys.get(name)), "'" + name + "' has an empty value", hint);
        } else {
            problems.error(location, "the key '" + name + "' is missing", hint);
        }
    }

    private void wrong(Node node, String message, String hint) {
        complete = false;
        problems.error(node, message, hint);
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }

    /** Whether all keys and values are fine and none is missing. */
    boolean complete() {
        return complete;
    }

    /** Whether the key has a value, right or wrong. */
    boolean has(String key) {
        return present.contains(key);
    }

    Location location() {
        return location;
    }

    /** The place of a value, or of the map where it has none. */
    Location at(String key) {
        return values.containsKey(key) ? problems.at(values.get(key)) : location;
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(values.get(key));
    }

    Optional<String> text(String key) {
        return node(key).flatMap(ValueType::text);
    }

    Optional<Integer> number(String key) {
        return text(key).map(Integer::valueOf);
    }

    boolean flag(String key, boolean otherwise) {
        return text(key).map(text -> text.toLowerCase(Locale.ROOT).equals("true")).orElse(otherwise);
    }

    List<Node> items(String key) {
        return lists.getOrDefault(key, List.of());
    }

    List<String> texts(String key) {
        return items(key).stream().flatMap(item -> ValueType.text(item).stream()).toList();
    }

    /** A map inside of the map; its problems are known already. */
    Optional<Fields> fields(String key, Schema schema) {
        return node(key).filter(MappingNode.class::isInstance).map(map -> silently(schema, map, problems));
    }

    /** The checked values of a map that has been checked before. */
    static Fields silently(Schema schema, Node map, FileProblems problems) {
        return check(schema, (MappingNode) map, new FileProblems(problems, new ArrayList<>()));
    }

    /** Texts by language, in the editor's order; empty where any is wrong. */
    static Optional<Map<String, String>> texts(String key, MappingNode map, FileProblems problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        boolean fine = !map.getValue().isEmpty();
        if (!fine) {
            problems.error(map, "'" + key + "' is an empty map", "write a text, or texts by language");
        }
        for (NodeTuple tuple : map.getValue()) {
            boolean right = Values.LANGUAGE.accepts(key, tuple.getKeyNode(), problems)
                    & Values.TEXT.accepts(key, tuple.getValueNode(), problems);
            fine &= right;
            if (right) {
                String tag = Values.language(ValueType.text(tuple.getKeyNode()).orElseThrow()).orElseThrow().tag();
                if (texts.putIfAbsent(tag, ValueType.text(tuple.getValueNode()).orElseThrow()) != null) {
                    problems.error(tuple.getKeyNode(), "the key '" + tag + "' is here twice", "leave one of them out");
                    fine = false;
                }
            }
        }
        return fine ? Optional.of(Collections.unmodifiableMap(texts)) : Optional.empty();
    }
}
