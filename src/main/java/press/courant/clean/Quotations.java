package press.courant.clean;

/** The parts of a text in quotation marks of many languages. */
final class Quotations {
    private Quotations() {}

    /**
     * For each character whether it is quoted, marks included.
     *
     * <p>A quotation that is not closed lasts to the end, since one of several paragraphs is closed in the last alone;
     * a straight mark or an apostrophe without a partner quotes nothing, unless the text begins with it.
     */
    static boolean[] in(String text) {
        boolean[] quoted = new boolean[text.length()];
        int i = 0;
        while (i < text.length()) {
            String closing = mayOpen(text.charAt(i)) ? closing(text, i) : "";
            if (closing.isEmpty()) {
                i++;
                continue;
            }
            int end = end(text, i, closing);
            boolean open = end == text.length();
            if (open && "\"‘»”".indexOf(text.charAt(i)) >= 0 && !(i == 0 && text.charAt(i) == '"')) {
                i++;
                continue;
            }
            for (int k = i; k <= Math.min(end, text.length() - 1); k++) {
                quoted[k] = true;
            }
            i = end + 1;
        }
        return quoted;
    }

    private static boolean mayOpen(char c) {
        return c == '"' || c >= '«';
    }

    /** The marks that close what the character at an index opens, none if it opens nothing. */
    private static String closing(String text, int i) {
        char mark = text.charAt(i);
        boolean atStart = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
        return switch (mark) {
            case '“' -> "”\"";
            case '„' -> "“”\"";
            case '«' -> "»";
            case '»' -> atStart ? "«" : "";
            case '”' -> atStart ? "”" : "";
            case '"' -> atStart ? "\"" : "";
            case '‘' -> atStart ? "’" : "";
            case '「' -> "」";
            case '『' -> "』";
            default -> "";
        };
    }

    private static int end(String text, int start, String closing) {
        boolean single = closing.equals("’");
        for (int i = start + 1; i < text.length(); i++) {
            boolean inWord = single && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            if (closing.indexOf(text.charAt(i)) >= 0 && !inWord) {
                return i;
            }
        }
        return text.length();
    }
}
