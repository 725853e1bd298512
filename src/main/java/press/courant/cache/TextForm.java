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
    /** How many characters of a text are looked at to see whether most are wide. */
    private static final int LOOKS = 16;

    private final Charset charset;

    TextForm(Charset charset) {
        this.charset = charset;
    }

    /** The bytes of a text, and how they are to be read. */
    record Encoded(TextForm form, byte[] bytes) {}

    static TextForm numbered(int number) {
        return FORMS[number];
    }

    /** A text in the form that is read fastest. */
    static Encoded encoded(String text) {
        if (mayBeNarrow(text)) {
            byte[] bytes = text.getBytes(NARROW.charset);
            if (isNarrow(text, bytes)) {
                return new Encoded(NARROW, bytes);
            }
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new Encoded(PAIRS, pairs(text));
            }
        }
        return new Encoded(WIDE, text.getBytes(WIDE.charset));
    }

    private static boolean mayBeNarrow(String text) {
        for (int i = 0; i < text.length(); i += 1 + text.length() / LOOKS) {
            if (text.charAt(i) >= FIRST_WIDE) {
                return false;
            }
        }
        return true;
    }

    /** Java has the bytes of a narrow text at hand, and makes a question mark of any other character in them. */
    private static boolean isNarrow(String text, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '?' && text.charAt(i) != '?') {
                return false;
            }
        }
        return true;
    }

    private static byte[] pairs(String text) {
        byte[] encoded = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            encoded[2 * i] = (byte) (text.charAt(i) >> 8);
            encoded[2 * i + 1] = (byte) text.charAt(i);
        }
        return encoded;
    }

    Charset charset() {
        return charset;
    }
}
