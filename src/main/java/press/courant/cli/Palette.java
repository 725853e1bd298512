package press.courant.cli;

/** The colours of the terminal, or none of them. */
record Palette(boolean colours) {
    /** What a piece of text is for, and so how it looks. */
    enum Style {
        PLACE("1"),
        ERROR("1;31"),
        WARNING("1;33"),
        CARET("1;32"),
        HINT("36");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    String paint(Style style, String text) {
        return colours ? "\u001b[" + style.code + "m" + text + "\u001b[0m" : text;
    }
}
