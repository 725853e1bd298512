package press.courant.cache;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a text is written: a byte a letter where that is enough, and halves of surrogate pairs stay halves. */
enum TextForm {
    NARROW(StandardCharsets.ISO_8859_1),
    WIDE(StandardCharsets.UTF_8),
    /** Two bytes for each half, of which there may be one without the other. */
    PAIRS(StandardCharsets.UTF_16BE);

    static final int COUNT = 3;

    private static final TextForm[] FORMS = values();
    private static final int FIRST_WIDE = 0x100;

    private final Charset charset;

    TextForm(Charset charset) {
        this.charset = charset;
    }

    static TextForm numbered(int number) {
        return FORMS[number];
    }

    static TextForm of(String text) {
        TextForm form = NARROW;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_WIDE) {
                if (Character.isSurrogate(c)) {
                    return PAIRS;
                }
                form = WIDE;
            }
        }
        return form;
    }

    Charset charset() {
        return charset;
    }
}
