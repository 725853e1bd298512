package press.courant.extract;

/**
 * What a text looks like regardless of its language.
 *
 * @param words counted as a translation into English would have them
 * @param sentences the marks that end one
 * @param commas of any script
 */
record TextShape(int words, int sentences, int commas, int digits, int letters, int capitals, boolean endsSentence) {
    private static final String STOPS = ".!?…։؟۔।。！？｡";
    private static final String COMMAS = ",،、，;；՝";
    private static final String CLOSING = "\"'”’»“)]』」）* \u00A0";

    static TextShape of(String text) {
        int words = 0;
        int sentences = 0;
        int commas = 0;
        int digits = 0;
        int letters = 0;
        int capitals = 0;
        int dense = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean word = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            if (word && isDense(c)) {
                dense++;
                inWord = false;
                letters++;
                continue;
            }
            if (word) {
                words += inWord ? 0 : 1;
                digits += c >= '0' && c <= '9' ? 1 : 0;
                letters++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
            } else if (STOPS.indexOf(c) >= 0) {
                boolean last = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)) || c > 0x3000;
                sentences += last ? 1 : 0;
            } else if (COMMAS.indexOf(c) >= 0) {
                commas++;
            }
            boolean joint = (c >= 0x80 || c == '\'') && (c == '\'' || c == '’' || c == '\u00AD'
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK) && inWord;
            inWord = word || joint;
        }
        return new TextShape(words + (dense + 1) / 2, sentences, commas, digits, letters, capitals, endsSentence(text));
    }

    /** Whether a letter is of a script that parts no words. */
    private static boolean isDense(char c) {
        return c >= 0x3040 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF || c >= 0x0E00 && c <= 0x0EFF
                || c >= 0x1780 && c <= 0x17FF || c >= 0x1000 && c <= 0x109F;
    }

    private static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && STOPS.indexOf(text.charAt(end - 1)) >= 0;
    }
}
