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
    private static final int LONGEST_ENTITY = 8;
    private static final long FACTOR = 0x9fb21c651e98df25L;

    /** Takes each word as it comes. */
    interface Words {
        /**
         * Takes a word.
         *
         * @param letters the word is the first {@code length} of these, and is gone afterwards
         * @param hash of 64 bits, which no two words have in common
         */
        void word(char[] letters, int length, long hash);
    }

    private final Words words;
    private char[] characters = new char[1 << 13];
    private final char[] letters = new char[LONGEST + SLACK];
    private int length;
    private long hash;
    /** The last character of a script without spaces, 0 after any other. */
    private int alone;
    private boolean afterApostrophe;

    WordReader(Words words) {
        this.words = words;
    }

    void text(String text) {
        read(text, false);
    }

    /** Reads HTML that was made safe: its tags close, and what is no tag is escaped. */
    void html(String html) {
        read(html, true);
    }

    private void read(String text, boolean markup) {
        int end = text.length();
        if (end > characters.length) {
            characters = new char[2 * end];
        }
        text.getChars(0, end, characters, 0);
        int i = 0;
        while (i < end) {
            char c = characters[i];
            if (c < 128 && Folding.ASCII[c] != 0 && alone == 0) {
                i = afterAscii(i, end);
            } else if (c == ' ') {
                end(c);
                i++;
            } else if (markup && c == '<') {
                i = afterTag(i, end);
            } else if (markup && c == '&') {
                i = afterEntity(i, end);
            } else {
                i = afterCharacter(c, i, end);
            }
        }
        end(' ');
    }

    /** Reads letters and digits of ASCII, which most of many texts are. */
    private int afterAscii(int from, int end) {
        char[] all = characters;
        char[] word = letters;
        byte[] ascii = Folding.ASCII;
        long value = hash;
        int count = length;
        int i = from;
        for (int letter; i < end && all[i] < 128 && (letter = ascii[all[i]]) != 0; i++) {
            if (count < LONGEST) {
                word[count++] = (char) letter;
                value = (value + letter) * FACTOR;
            }
        }
        hash = value;
        length = count;
        return i;
    }

    /** Reads one character, and tells where the next is. */
    private int afterCharacter(char c, int at, int end) {
        char folded = Folding.of(c);
        if (folded > Folding.SEVERAL) {
            letter(folded);
        } else if (folded == Folding.GAP && !Character.isSurrogate(c)) {
            end(c);
        } else if (folded != Folding.NOTHING) {
            return several(Character.codePointAt(characters, at, end), at);
        }
        return at + 1;
    }

    private int several(int c, int at) {
        String folded = Folding.text(c);
        if (folded.charAt(0) == Folding.GAP) {
            end(' ');
        } else if (folded.charAt(0) != Folding.NOTHING) {
            folded.codePoints().forEach(this::letter);
        }
        return at + Character.charCount(c);
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
        hash = (hash + letter) * FACTOR;
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

    static long hash(char[] letters, int length) {
        long hash = 0;
        for (int i = 0; i < length; i++) {
            hash = (hash + letters[i]) * FACTOR;
        }
        return hash;
    }

    /** A tag parts words, except that of the index in a formula. */
    private int afterTag(int at, int end) {
        int name = at + 1 < end && characters[at + 1] == '/' ? at + 2 : at + 1;
        int close = at;
        while (close < end && characters[close] != '>') {
            close++;
        }
        boolean isIndex = close - name == 3 && characters[name] == 's' && characters[name + 1] == 'u' && characters[name + 2] == 'b';
        if (!isIndex) {
            end('<');
        }
        return close + 1;
    }

    private int afterEntity(int at, int end) {
        int close = at + 1;
        while (close < end && characters[close] != ';' && close - at < LONGEST_ENTITY) {
            close++;
        }
        boolean closes = close < end && characters[close] == ';';
        end(closes && close - at == 4 && characters[at + 1] == '#' && characters[at + 2] == '3' && characters[at + 3] == '9'
                ? '\'' : '&');
        return closes ? close + 1 : at + 1;
    }
}
