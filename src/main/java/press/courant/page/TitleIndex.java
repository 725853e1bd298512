package press.courant.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** A part of a title with one of these within, such as "U.S" or "don't", is one part. */
    private static final String INNER_SIGNS = "'’.,:·_";
    /** The kinds of letters, marks and numbers. */
    private static final int PARTS = 1 << Character.UPPERCASE_LETTER | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER | 1 << Character.MODIFIER_LETTER | 1 << Character.OTHER_LETTER
            | 1 << Character.NON_SPACING_MARK | 1 << Character.ENCLOSING_MARK | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER | 1 << Character.LETTER_NUMBER | 1 << Character.OTHER_NUMBER;

    /** @param last one that was made before, which will do as long as no title has changed */
    static TitleIndex of(List<Article> articles, Optional<TitleIndex> last) {
        List<String> titles = articles.stream().map(Article::title).toList();
        return last.filter(index -> index.titles.equals(titles)).orElseGet(() -> of(titles));
    }

    private static TitleIndex of(List<String> titles) {
        List<List<String>> words = AllCores.map(titles, TitleIndex::wordsOf);
        Map<String, List<Integer>> places = new HashMap<>();
        for (int place = 0; place < words.size(); place++) {
            for (String word : words.get(place)) {
                List<Integer> known = places.computeIfAbsent(word, any -> new ArrayList<>(2));
                if (known.size() <= RARE) {
                    known.add(place);
                }
            }
        }
        places.values().removeIf(all -> all.size() > RARE);
        List<List<String>> rare = new ArrayList<>(words.size());
        for (List<String> all : words) {
            List<String> kept = new ArrayList<>(all.size());
            for (String word : all) {
                if (places.containsKey(word)) {
                    kept.add(word);
                }
            }
            Collections.sort(kept);
            rare.add(kept);
        }
        return new TitleIndex(titles, rare, places);
    }

    /** The words of a title in lower case, and as they are spelt there. A number, such as a year, is none. */
    static Map<String, String> words(String title) {
        Map<String, String> words = new LinkedHashMap<>();
        spelt(title).forEach(word -> words.putIfAbsent(word.toLowerCase(Locale.ROOT), word));
        return words;
    }

    /** The words of a title in lower case, each once. */
    private static List<String> wordsOf(String title) {
        List<String> words = spelt(title);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).toLowerCase(Locale.ROOT);
            int first = words.subList(0, i).indexOf(word);
            if (first < 0) {
                words.set(i, word);
            } else {
                words.remove(i--);
            }
        }
        return words;
    }

    private static List<String> spelt(String title) {
        List<String> words = new ArrayList<>(12);
        int start = 0;
        while (start < title.length()) {
            int end = endOfRun(title, start);
            if (end == start) {
                start += Character.charCount(title.codePointAt(start));
                continue;
            }
            boolean whole = true;
            int next = endOfRun(title, end + 1);
            while (end < title.length() && INNER_SIGNS.indexOf(title.charAt(end)) >= 0 && next > end + 1) {
                whole = false;
                end = next;
                next = endOfRun(title, end + 1);
            }
            if (whole && end - start >= SHORTEST_WORD) {
                String word = title.substring(start, end);
                if (!isNumber(word)) {
                    words.add(word);
                }
            }
            start = end;
        }
        return words;
    }

    /** Where letters, marks and digits end that begin somewhere. */
    private static int endOfRun(String title, int start) {
        int end = start;
        while (end < title.length()) {
            int letter = title.codePointAt(end);
            if (letter < 0x80 ? !isAsciiPart(letter) : (PARTS >> Character.getType(letter) & 1) == 0) {
                return end;
            }
            end += Character.charCount(letter);
        }
        return Math.max(start, Math.min(end, title.length()));
    }

    private static boolean isAsciiPart(int letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9';
    }

    private static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isDigit(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
