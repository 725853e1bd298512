package press.courant.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.nodes.Node;
import press.courant.parallel.Once;

/** Finds the entries that stories and editions refer to: by path, or by a file name that only one has. */
final class ArticleIndex {
    private static final String FOLDER = "content/articles/";

    private final Once<Map<String, List<String>>> names;

    /** @param files the paths of the entries */
    ArticleIndex(List<String> files) {
        names = new Once<>(() -> names(files));
    }

    private static Map<String, List<String>> names(List<String> files) {
        Map<String, List<String>> byName = new TreeMap<>();
        for (String file : files) {
            String below = normal(withoutExtension(file.substring(FOLDER.length())));
            byName.computeIfAbsent(below, any -> new ArrayList<>()).add(file);
            if (below.contains("/")) {
                String last = below.substring(below.lastIndexOf('/') + 1);
                byName.computeIfAbsent(last, any -> new ArrayList<>()).add(file);
            }
        }
        return byName;
    }

    /** The path of the entry's file; where there is none or more than one, a problem. */
    Optional<String> find(Node node, FileProblems problems) {
        return find(ValueType.text(node).orElse(""), (message, hint) -> problems.error(node, message, hint));
    }

    /** @param complain takes what is wrong and a hint */
    Optional<String> find(String reference, BiConsumer<String, String> complain) {
        String name = normal(withoutExtension(reference));
        name = name.startsWith("/") ? name.substring(1) : name;
        name = name.startsWith(FOLDER) ? name.substring(FOLDER.length()) : name;
        name = name.startsWith("articles/") ? name.substring("articles/".length()) : name;
        List<String> paths = names.get().getOrDefault(name, List.of());
        if (paths.size() == 1) {
            return Optional.of(paths.get(0));
        }
        if (paths.isEmpty()) {
            complain.accept("unknown entry '" + Values.brief(reference) + "'",
                    Suggestion.hint(name, names.get().keySet(), "write its path below content/articles, without .md"));
        } else {
            complain.accept("'" + Values.brief(reference) + "' may be one of " + paths.size() + " entries",
                    "write its path: " + String.join(", ", paths.stream().limit(3)
                            .map(path -> withoutExtension(path.substring(FOLDER.length()))).toList()));
        }
        return Optional.empty();
    }

    private static String withoutExtension(String path) {
        return path.replaceFirst("(?i)\\.(md|markdown)$", "");
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
