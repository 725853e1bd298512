package press.courant.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.Node;

/** Finds the entries that stories and editions refer to: by path, or by a file name that only one has. */
final class ArticleIndex {
    private static final String FOLDER = "content/articles/";

    private final Map<String, List<String>> byName = new TreeMap<>();

    /** @param files the paths of the entries */
    ArticleIndex(List<String> files) {
        for (String file : files) {
            String below = normal(withoutExtension(file.substring(FOLDER.length())));
            add(below, file);
            if (below.contains("/")) {
                add(below.substring(below.lastIndexOf('/') + 1), file);
            }
        }
    }

    private void add(String name, String path) {
        byName.computeIfAbsent(name, any -> new ArrayList<>()).add(path);
    }

    /** The path of the entry's file; where there is none or more than one, a problem. */
    Optional<String> find(Node node, FileProblems problems) {
        String reference = ValueType.text(node).orElse("");
        String name = normal(withoutExtension(reference));
        name = name.startsWith("/") ? name.substring(1) : name;
        name = name.startsWith(FOLDER) ? name.substring(FOLDER.length()) : name;
        name = name.startsWith("articles/") ? name.substring("articles/".length()) : name;
        List<String> paths = byName.getOrDefault(name, List.of());
        if (paths.size() == 1) {
            return Optional.of(paths.get(0));
        }
        if (paths.isEmpty()) {
            problems.error(node, "unknown entry '" + Values.brief(reference) + "'",
                    Suggestion.hint(name, byName.keySet(), "write its path below content/articles, without .md"));
        } else {
            problems.error(node, "'" + Values.brief(reference) + "' may be one of " + paths.size() + " entries",
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
