package press.courant.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers which of the entries, numbered in the order in which they come, have each word, and how well it fits them. */
final class PlaceCollector implements WordReader.Words {
    /** Where a word may stand, as a bit each. */
    static final int TITLE = 8;
    static final int LABEL = 4;
    static final int SUMMARY = 2;
    private static final int BODY = 1;

    /** The least weight of a word that stands somewhere else than in the body alone. */
    static final int OUTSIDE_OF_BODY = 4;
    static final int WEIGHTS = 8;

    private static final int USUAL_LENGTH = 300;
    private static final int FIELD_SHIFT = 24;
    private static final int MOST_TIMES = 0xFFFF;

    private final WordTable table = new WordTable();
    private final WordReader reader = new WordReader(this);
    private NumberText[] places = new NumberText[1 << 12];
    private int[] lastEntries = new int[1 << 12];
    private int[] entries = new int[1 << 12];
    /** Of each word: where it stands in the current entry, and how often in its body. */
    private int[] current = new int[1 << 12];
    private int[] touched = new int[1 << 10];
    private int touches;
    private int entry = -1;
    private int field;
    private int bodyWords;

    void begin() {
        entry++;
        touches = 0;
        bodyWords = 0;
    }

    void text(String text, int where) {
        field = where;
        reader.text(text);
    }

    void html(String html) {
        field = BODY;
        reader.html(html);
    }

    /** Adds what is no word of a text, and cannot be taken for one. */
    void mark(String mark) {
        field = 0;
        char[] letters = mark.toCharArray();
        word(letters, letters.length, WordReader.hash(letters, letters.length));
    }

    @Override
    public void word(char[] letters, int length, long hash) {
        int word = table.number(letters, length, hash);
        if (word >= current.length) {
            grow();
        }
        int now = current[word];
        if (now == 0) {
            if (touches == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touches);
            }
            touched[touches++] = word;
        }
        if (field == BODY) {
            bodyWords++;
            now += (now & MOST_TIMES) == MOST_TIMES ? 0 : 1;
        }
        current[word] = now | field << FIELD_SHIFT | 1 << FIELD_SHIFT - 1;
    }

    private void grow() {
        int size = 2 * current.length;
        places = Arrays.copyOf(places, size);
        lastEntries = Arrays.copyOf(lastEntries, size);
        entries = Arrays.copyOf(entries, size);
        current = Arrays.copyOf(current, size);
    }

    void end() {
        int lengthClass = Integer.highestOneBit(bodyWords + bodyWords / 2);
        for (int i = 0; i < touches; i++) {
            int word = touched[i];
            int weight = weight(current[word] >>> FIELD_SHIFT, current[word] & MOST_TIMES, lengthClass);
            current[word] = 0;
            if (places[word] == null) {
                places[word] = new NumberText();
                lastEntries[word] = -1;
            }
            places[word].add((entry - lastEntries[word] - 1) * WEIGHTS + weight);
            lastEntries[word] = entry;
            entries[word]++;
        }
    }

    /** The length counts by its order only, so that few words of an edited entry get another weight. */
    private static int weight(int fields, int times, int length) {
        if ((fields & TITLE) != 0) {
            return times > 0 ? 7 : 6;
        } else if ((fields & LABEL) != 0) {
            return 5;
        } else if ((fields & SUMMARY) != 0) {
            return OUTSIDE_OF_BODY;
        }
        int often = 500 * times / (USUAL_LENGTH + length);
        return often < 1 ? 0 : often < 2 ? 1 : often < 4 ? 2 : 3;
    }

    /**
     * The words, in the order of their first use: for each entry that has a word the number of entries skipped, times
     * {@value #WEIGHTS}, and its weight.
     */
    List<IndexedWord> words() {
        List<IndexedWord> words = new ArrayList<>(table.count());
        for (int word = 0; word < table.count(); word++) {
            words.add(new IndexedWord(table.word(word), places[word], entries[word]));
        }
        return words;
    }
}
