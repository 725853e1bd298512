package press.courant.clean;

/** What words are made of: letters and digits of any script, with their marks. */
final class Letters {
    /** The end of the scripts that most digests are written in: Latin, Greek, Cyrillic, Armenian. */
    private static final int COMMON = 0x590;

    private static final boolean[] IS_LETTER = new boolean[COMMON];

    static {
        for (char c = 0; c < COMMON; c++) {
            IS_LETTER[c] = isOfWord(c);
        }
    }

    private Letters() {}

    /** Half of a character beyond the first 65,536 counts as a letter. */
    static boolean isLetter(char c) {
        return c < COMMON ? IS_LETTER[c] : isOfWord(c);
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
