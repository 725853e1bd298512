package press.courant.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import press.courant.model.Article;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/**
 * Finds which entries say the same in several languages.
 *
 * <p>Each translation names what it is a translation of. That makes all that come from one original translations of each
 * other, whichever of them they name.
 */
final class TranslationGroups {
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, Reference> references = new TreeMap<>();
    /** What each translation names, by paths. */
    private final Map<String, String> originals = new TreeMap<>();
    private final List<Problem> problems;

    private TranslationGroups(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * The paths of entries that are translations of each other, the original first.
     *
     * @param files of all entries
     * @param problems that new ones are added to
     */
    static List<List<String>> of(List<ArticleReader.Reading> readings, List<SourceFile> files, List<Problem> problems) {
        if (readings.stream().allMatch(reading -> reading.translationOf().isEmpty())) {
            return List.of();
        }
        TranslationGroups groups = new TranslationGroups(problems);
        ArticleIndex index = new ArticleIndex(files.stream().map(SourceFile::path).toList());
        readings.forEach(reading -> reading.article().ifPresent(article -> groups.add(article, reading, index)));
        return groups.all();
    }

    private void add(Article article, ArticleReader.Reading reading, ArticleIndex index) {
        articles.put(article.path(), article);
        reading.translationOf().ifPresent(reference -> {
            references.put(article.path(), reference);
            index.find(reference.name(), (message, hint) -> error(reference.location(), message, hint))
                    .ifPresent(original -> originals.put(article.path(), original));
        });
    }

    private List<List<String>> all() {
        Map<String, List<String>> groups = new TreeMap<>();
        for (String path : originals.keySet()) {
            Set<String> way = new LinkedHashSet<>();
            String last = path;
            while (originals.containsKey(last) && way.add(last)) {
                last = originals.get(last);
            }
            if (last.equals(path)) {
                circle(path, way.size());
            } else if (!way.contains(last)) {
                groups.computeIfAbsent(last, original -> new ArrayList<>(List.of(original))).add(path);
            }
        }
        groups.values().forEach(this::checkLanguages);
        return List.copyOf(groups.values());
    }

    private void circle(String path, int size) {
        Location location = references.get(path).location();
        if (size == 1) {
            error(location, "the entry is a translation of itself", "name the entry that it is a translation of");
        } else {
            error(location, "these entries are translations of each other in a circle",
                    "leave 'translationOf' out of the one that was written first");
        }
    }

    private void checkLanguages(List<String> group) {
        Map<String, String> first = new HashMap<>();
        for (String path : group) {
            if (articles.containsKey(path)) {
                String tag = articles.get(path).language().tag();
                String other = first.putIfAbsent(tag, path);
                if (other != null) {
                    error(references.get(path).location(), "two translations of one entry are in the language '" + tag + "'",
                            "the other is " + other + "; write the 'language' of each, or leave 'translationOf' out here");
                }
            }
        }
    }

    private void error(Location location, String message, String hint) {
        problems.add(Problem.error(location, message, hint));
    }
}
