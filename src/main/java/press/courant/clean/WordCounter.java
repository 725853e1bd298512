package press.courant.clean;

import java.lang.Character.UnicodeScript;

/**
 * A count of words that is the same on any machine.
 *
 * <p>A word is what stands between spaces and holds a letter or digit. In scripts that part no words, two characters
 * of Chinese or Japanese and four letters of Thai, Lao, Khmer or Burmese are counted as one: about what a translation
 * into English has.
 */
final class WordCounter {
    private int words;
    private boolean inWord;
    private int run;

    static int count(String text) {
        var counter = new WordCounter();
        counter.add(text.toCharArray(), 0, text.length());
        return counter.words;
    }

    /** Counts on with a part of a text. */
    void add(char[] text, int from, int to) {
        int i = from;
        while (i < to) {
            int codePoint = Character.codePointAt(text, i, to);
            add(codePoint);
            i += Character.charCount(codePoint);
            if (inWord) {
                while (i < to && text[i] >= 'a' && text[i] <= 'z') {
                    i++;
                }
            }
        }
    }

    /** Counts on with a text that has been counted, and has a letter that is no word by itself or a space in it. */
    void add(int counted, boolean endsInWord) {
        words += counted;
        inWord = endsInWord;
        run = 0;
    }

    boolean inWord() {
        return inWord;
    }

    int words() {
        return words;
    }

    void add(int c) {
        if (c == ' ') {
            end();
        } else if (c < 0x80 ? c < ' ' : Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B) {
            end();
        } else if (c >= 'a' && c <= 'z' || Character.isLetterOrDigit(c)) {
            int size = c < 0xE00 ? 1 : charactersPerWord(c);
            if (size > 1) {
                words += run % size == 0 ? 1 : 0;
                run++;
                inWord = false;
            } else if (!inWord) {
                words++;
                inWord = true;
                run = 0;
            }
        }
    }

    /** Ends a word, as a block or a line break does. */
    void end() {
        inWord = false;
        run = 0;
    }

    private static int charactersPerWord(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA -> 2;
            case THAI, LAO, KHMER, MYANMAR -> 4;
            default -> 1;
        };
    }
}
