package press.courant.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** The topics or the sources of a site, found by their ids and other names regardless of case. */
final class Registry<T> {
    private final List<T> items = new ArrayList<>();
    private final Map<String, T> byName = new LinkedHashMap<>();
    private final Map<String, Location> places = new LinkedHashMap<>();
    private final Set<String> known = new TreeSet<>();
    private final boolean legible;

    private Registry(boolean legible) {
        this.legible = legible;
    }

    /** The registry of a site that has none. */
    static <T> Registry<T> empty() {
        return new Registry<>(true);
    }

    /** The registry of a file that says nothing for its mistakes, so that no name is known to be wrong. */
    static <T> Registry<T> illegible() {
        return new Registry<>(false);
    }

    /** Reads the list that a file is; what is wrong in one item does not keep the others out. */
    static <T> Registry<T> read(SourceText text, Schema schema, BiFunction<Fields, FileProblems, T> make,
            List<Problem> problems) {
        FileProblems here = new FileProblems(text, problems);
        int before = problems.size();
        Optional<Node> root = YamlReader.read(text.text(), here);
        if (problems.size() > before) {
            return illegible();
        }
        if (root.isPresent() && !(root.get() instanceof SequenceNode)) {
            here.error(root.get(), "a list is expected here, not " + ValueType.form(root.get()),
                    "begin each item with '- id: …'");
            return illegible();
        }
        Registry<T> registry = empty();
        for (Node item : root.map(ValueType.Listing::items).orElse(List.of())) {
            if (item instanceof MappingNode map) {
                registry.add(Fields.check(schema, map, here), here, make);
            } else {
                here.error(item, "a map is expected here, not " + ValueType.form(item), "begin each item with '- id: …'");
            }
        }
        return registry;
    }

    private void add(Fields fields, FileProblems problems, BiFunction<Fields, FileProblems, T> make) {
        Optional<T> item = fields.complete() ? Optional.of(make.apply(fields, problems)) : Optional.empty();
        List<Node> names = new ArrayList<>();
        fields.node("id").ifPresent(names::add);
        names.addAll(fields.items("aliases"));
        boolean twin = fields.text("id").filter(this::knows).isPresent();
        Set<String> own = new TreeSet<>();
        for (Node node : names) {
            String name = ValueType.text(node).orElse("");
            if (own.add(key(name))) {
                register(name, node, item, problems);
            }
        }
        item.filter(any -> !twin).ifPresent(items::add);
    }

    private void register(String name, Node node, Optional<T> item, FileProblems problems) {
        Location first = places.putIfAbsent(key(name), problems.at(node));
        if (first != null) {
            problems.error(node, "'" + Values.brief(name) + "' is here twice",
                    "it is on line " + first.line() + " column " + first.column() + " as well; leave one of them out");
            return;
        }
        known.add(name);
        item.ifPresent(value -> byName.put(key(name), value));
    }

    List<T> items() {
        return List.copyOf(items);
    }

    Optional<T> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** Whether the name is there, if perhaps with errors of its own or of the whole file. */
    boolean knows(String name) {
        return !legible || places.containsKey(key(name));
    }

    Set<String> names() {
        return known;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
