package press.courant.content;

import java.nio.charset.StandardCharsets;

/**
 * What a text is made of, found in one walk over it: most texts are cleared by it of what takes longer to look for.
 *
 * @param counts of each character of ASCII
 * @param twice whether each character of ASCII stands beside itself somewhere
 * @param deepest how many marks and spaces a line begins with at most
 * @param hasRun whether one character may stand a hundred times in a row; false only where none does
 */
record TextShape(int[] counts, boolean[] twice, int deepest, boolean hasRun) {
    private static final int ASCII = 0x80;
    private static final int RUN = 100;
    private static final boolean[] IS_LEADING = new boolean[ASCII];

    static {
        for (char mark : " \t.)>-+*0123456789".toCharArray()) {
            IS_LEADING[mark] = true;
        }
    }

    static TextShape of(String text) {
        // To copy the bytes of a string is far cheaper than to ask for its characters. Wider ones come as '?'.
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int[] counts = new int[ASCII];
        boolean[] twice = new boolean[ASCII];
        int deepest = 0;
        int i = 0;
        while (i < bytes.length) {
            int lineStart = i;
            byte c = 0;
            while (i < bytes.length && bytes[i] >= 0 && IS_LEADING[bytes[i]]) {
                twice[c] |= bytes[i] == c;
                c = bytes[i++];
                counts[c]++;
            }
            deepest = Math.max(deepest, i - lineStart);
            while (i < bytes.length && c != '\n') {
                byte before = c;
                c = bytes[i++];
                if (c >= 0) {
                    counts[c]++;
                    if (c == before) {
                        twice[c] = true;
                    }
                }
            }
        }
        return new TextShape(counts, twice, deepest, hasRun(bytes));
    }

    private static boolean hasRun(byte[] bytes) {
        for (int from = 0; from + RUN / 2 < bytes.length; from += RUN / 2) {
            int to = from;
            while (to < bytes.length && to <= from + RUN / 2 && bytes[to] == bytes[from]) {
                to++;
            }
            if (to > from + RUN / 2) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text has a character of ASCII other than the question mark. */
    boolean has(char ascii) {
        return counts[ascii] > 0;
    }

    /** Whether a text has a character of ASCII twice in a row. */
    boolean hasTwice(char ascii) {
        return twice[ascii];
    }

    /** Whether a character may be written as an entity or behind a backslash; false only where none is. */
    boolean mayEscape() {
        return has('\\') || has('&') && has(';');
    }

    int count(char ascii) {
        return counts[ascii];
    }

    int lines() {
        return counts['\n'] + 1;
    }
}
