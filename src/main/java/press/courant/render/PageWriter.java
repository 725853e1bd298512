package press.courant.render;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The text of a page under way, of bounded length and without the characters that no markup may hold. */
final class PageWriter extends Writer {
    private static final int USUAL_LENGTH = 32 * 1024;
    private static final int LONGEST = 64 * 1024 * 1024;

    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        reserve(length);
        text.append(characters, offset, length);
    }

    @Override
    public void write(String string, int offset, int length) throws IOException {
        reserve(length);
        text.append(string, offset, offset + length);
    }

    @Override
    public void write(int character) throws IOException {
        reserve(1);
        text.append((char) character);
    }

    private void reserve(int length) throws IOException {
        if (text.length() + length > LONGEST) {
            throw new TooLargeException();
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    byte[] toBytes() {
        return legal(text).getBytes(StandardCharsets.UTF_8);
    }

    /** {@code Char} of XML 1.0, which is also what HTML allows, but for U+007F to U+009F. */
    static String legal(CharSequence text) {
        StringBuilder legal = null;
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean pair = Character.isHighSurrogate(character)
                    && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (!isLegal(character)) {
                legal = legal == null ? new StringBuilder(text.length()) : legal;
                legal.append(text, done, i);
                done = i + 1;
            }
        }
        return legal == null ? text.toString() : legal.append(text, done, text.length()).toString();
    }

    private static boolean isLegal(char character) {
        return character >= ' '
                ? character < 0x7F || character > 0x9F && character < 0xFFFE && !Character.isSurrogate(character)
                : character == '\n' || character == '\t' || character == '\r';
    }

    /** More text than a page can sensibly have. */
    static final class TooLargeException extends IOException {}
}
