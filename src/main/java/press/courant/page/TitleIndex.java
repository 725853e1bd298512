package press.courant.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.courant.model.Article;
import press.courant.parallel.AllCores;

/**
 * The rare words of titles, and whose title has each of them.
 *
 * @param titles in the order of the articles, whose places in it stand for them
 * @param rareWords of each title, in alphabetical order
 * @param places of the titles that have a rare word
 */
public record TitleIndex(List<String> titles, List<List<String>> rareWords, Map<String, List<Integer>> places) {
    /** A word in more titles than this says little, and its list would be long. */
    private static final int RARE = 12;
    private static final int SHORTEST_WORD = 4;

    /** The parts of a title between spaces and signs; one with an inner sign, such as "U.S" or "don't", is one part. */
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++((?:['’.,:·_][\\p{L}\\p{M}\\p{N}]++)*+)");

    /** @param last one that was made before, which will do as long as no title has changed */
    static TitleIndex of(List<Article> articles, Optional<TitleIndex> last) {
        List<String> titles = articles.stream().map(Article::title).toList();
        return last.filter(index -> index.titles.equals(titles)).orElseGet(() -> of(titles));
    }

    private static TitleIndex of(List<String> titles) {
        List<Set<String>> words = AllCores.map(titles, title -> words(title).keySet());
        Map<String, List<Integer>> places = new HashMap<>();
        for (int place = 0; place < words.size(); place++) {
            for (String word : words.get(place)) {
                places.computeIfAbsent(word, any -> new ArrayList<>()).add(place);
            }
        }
        places.values().removeIf(all -> all.size() > RARE);
        return new TitleIndex(titles,
                words.stream().map(all -> all.stream().filter(places::containsKey).sorted().toList()).toList(), places);
    }

    /** The words of a title in lower case, and as they are spelt there. A number, such as a year, is none. */
    static Map<String, String> words(String title) {
        Map<String, String> words = new LinkedHashMap<>();
        Matcher part = PART.matcher(title);
        while (part.find()) {
            if (part.group(1).isEmpty() && part.end() - part.start() >= SHORTEST_WORD && !isNumber(part.group())) {
                words.putIfAbsent(part.group().toLowerCase(Locale.ROOT), part.group());
            }
        }
        return words;
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
