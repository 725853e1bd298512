package press.courant.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Words by shards: those that begin alike are in one, so that the beginning of a word finds it.
 *
 * <p>Three letters tell the shard, and more where too many words have those: else the words on "inter" would be in one file.
 */
final class ShardKeys {
    private static final int KEY = 3;
    private static final int LONGEST_KEY = 8;

    private final List<IndexedWord> words;
    private final int limit;
    private final List<List<IndexedWord>> shards = new ArrayList<>();
    private final List<String> heavy = new ArrayList<>();

    private ShardKeys(List<IndexedWord> words, int count) {
        this.words = words;
        for (int i = 0; i < count; i++) {
            shards.add(new ArrayList<>());
        }
        // In great steps, so that an edit moves no words.
        limit = Integer.highestOneBit(Math.max(1, words.stream().mapToInt(IndexedWord::size).sum() / count));
    }

    /** @param words in order */
    static ShardKeys of(List<IndexedWord> words, int count) {
        ShardKeys keys = new ShardKeys(words, count);
        keys.divide(0, words.size(), KEY);
        return keys;
    }

    /** The words of each shard, in order. */
    List<List<IndexedWord>> shards() {
        return shards;
    }

    /** The beginnings, in order, of which words take one letter more. */
    List<String> heavy() {
        return heavy;
    }

    /** Divides words that have all but the last letter of a key in common. */
    private void divide(int from, int to, int letters) {
        int start = from;
        while (start < to) {
            String key = key(words.get(start).text(), letters);
            int end = start;
            int size = 0;
            while (end < to && key(words.get(end).text(), letters).equals(key)) {
                size += words.get(end).size();
                end++;
            }
            if (size > limit && end - start > 1 && key.length() == letters && letters < LONGEST_KEY && shards.size() > 1) {
                heavy.add(key);
                divide(start, end, letters + 1);
            } else {
                shards.get(key.hashCode() & shards.size() - 1).addAll(words.subList(start, end));
            }
            start = end;
        }
    }

    private static String key(String word, int letters) {
        int first = word.codePointAt(0);
        if (isMark(word)) {
            return word;
        }
        return Folding.isAlone(first) ? Character.toString(first) : word.substring(0, Math.min(letters, word.length()));
    }

    /** Whether it stands for a topic or a source. */
    static boolean isMark(String word) {
        return word.charAt(0) == '#' || word.charAt(0) == '@';
    }
}
