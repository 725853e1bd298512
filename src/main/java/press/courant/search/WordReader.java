package press.courant.search;

/**
 * A reader of the words of a text, as the index has them.
 *
 * <p>A character of Chinese, Japanese, Thai, Lao, Khmer or Burmese begins a word of two, or of one at the end of a run.
 */
final class WordReader {
    /** Longer words are cut. */
    static final int LONGEST = 32;
    /** The most letters that a folded character has, and a pair of two of them. */
    private static final int SLACK = 32;

    /** Takes each word as it comes. */
    interface Words {
        /** @param letters the word is the first {@code length} of these, and is gone afterwards */
        void word(char[] letters, int length, int hash);
    }

    private final Words words;
    private final char[] letters = new char[LONGEST + SLACK];
    private int length;
    private int hash;
    /** The last character of a script without spaces, 0 after any other. */
    private int alone;
    private boolean afterApostrophe;

    WordReader(Words words) {
        this.words = words;
    }

    void text(String text) {
        int end = text.length();
        for (int i = 0; i < end; i++) {
            i = read(text.charAt(i), text, i);
        }
        end(' ');
    }

    /** Reads HTML that was made safe: its tags close, and what is no tag is escaped. */
    void html(String html) {
        int end = html.length();
        int i = 0;
        while (i < end) {
            char c = html.charAt(i);
            if (c == '<') {
                i = afterTag(html, i);
            } else if (c == '&') {
                i = afterEntity(html, i);
            } else {
                i = read(c, html, i) + 1;
            }
        }
        end(' ');
    }

    /** Reads one character, and tells where it ends. */
    private int read(char c, String text, int at) {
        char folded = Folding.of(c);
        if (folded > Folding.SEVERAL) {
            letter(folded);
        } else if (folded == Folding.GAP && !Character.isSurrogate(c)) {
            end(c);
        } else if (folded != Folding.NOTHING) {
            return several(text.codePointAt(at), at);
        }
        return at;
    }

    private int several(int c, int at) {
        String folded = Folding.text(c);
        if (folded.charAt(0) == Folding.GAP) {
            end(' ');
        } else if (folded.charAt(0) != Folding.NOTHING) {
            folded.codePoints().forEach(this::letter);
        }
        return at + Character.charCount(c) - 1;
    }

    private void letter(int c) {
        if (c >= 0x0E00 && Folding.isAlone(c)) {
            if (alone == 0) {
                end(' ');
            } else {
                pair(alone, c);
            }
            alone = c;
            return;
        }
        if (alone != 0) {
            end(' ');
        }
        // Small yech and yiwn are the ligature of which the capitals are yech and vew.
        char letter = c == 'ւ' && length > 0 && letters[length - 1] == 'ե' ? 'վ' : (char) c;
        if (length < LONGEST) {
            if (c > 0xFFFF) {
                add(Character.highSurrogate(c));
                letter = Character.lowSurrogate(c);
            }
            add(letter);
        }
    }

    private void add(char letter) {
        letters[length++] = letter;
        hash = hash * 31 + letter;
    }

    private void pair(int first, int second) {
        int count = Character.toChars(first, letters, 0);
        count += Character.toChars(second, letters, count);
        words.word(letters, count, hash(letters, count));
    }

    private void end(char gap) {
        if (alone != 0) {
            int count = Character.toChars(alone, letters, 0);
            alone = 0;
            words.word(letters, count, hash(letters, count));
        } else if (length > 0) {
            int start = Folding.isArabic(letters[0]) ? afterArticle() : 0;
            if (start > 0) {
                System.arraycopy(letters, start, letters, 0, length - start);
                words.word(letters, length - start, hash(letters, length - start));
            } else if (length > 1 || letters[0] > 'z' || letters[0] < 'a' || !afterApostrophe && !isApostrophe(gap)) {
                words.word(letters, length, hash);
            }
            length = 0;
            hash = 0;
        }
        afterApostrophe = isApostrophe(gap);
    }

    /** Where an Arabic word begins without its article and what is written together with that. */
    private int afterArticle() {
        int start = 0;
        if (length > 4 && letters[0] == 'ل' && letters[1] == 'ل') {
            start = 2;
        } else if (length > 4 && letters[0] == 'ا' && letters[1] == 'ل') {
            start = 2;
        } else if (length > 5 && "وفبك".indexOf(letters[0]) >= 0 && letters[1] == 'ا' && letters[2] == 'ل') {
            start = 3;
        }
        return start;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static int hash(char[] letters, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + letters[i];
        }
        return hash;
    }

    /** A tag parts words, except that of the index in a formula. */
    private int afterTag(String html, int at) {
        if (!html.startsWith("<sub>", at) && !html.startsWith("</sub>", at)) {
            end('<');
        }
        int end = html.indexOf('>', at);
        return end < 0 ? html.length() : end + 1;
    }

    private int afterEntity(String html, int at) {
        int end = html.indexOf(';', at);
        end(html.startsWith("&#39;", at) ? '\'' : '&');
        return end < 0 || end > at + 8 ? at + 1 : end + 1;
    }
}
