package press.courant.render;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What stands in a kind of text for its special characters, which are of ASCII. */
final class Escapes {
    /** Markup, which is written as it is. */
    static final Escapes NONE = new Escapes(Map.of());

    static final Escapes HTML = new Escapes(
            Map.of('<', "&lt;", '>', "&gt;", '&', "&amp;", '"', "&quot;", '\'', "&#39;"));

    static final Escapes XML = new Escapes(
            Map.of('<', "&lt;", '>', "&gt;", '&', "&amp;", '"', "&quot;", '\'', "&apos;"));

    private static final int ASCII = 0x80;
    /** What Java's encoder of Latin-1 writes for a character that is none, so that it asks for a second look. */
    private static final char REPLACEMENT = '?';

    private final boolean[] plain = new boolean[0x100];
    private final byte[][] replacements = new byte[ASCII][];

    private Escapes(Map<Character, String> escapes) {
        for (char c = ' '; c < 0x7F; c++) {
            plain[c] = c != REPLACEMENT;
        }
        plain['\n'] = true;
        escapes.forEach((character, replacement) -> {
            plain[character] = false;
            replacements[character] = replacement.getBytes(StandardCharsets.US_ASCII);
        });
    }

    /** Whether a page has each byte of Latin-1 as it is, and it can stand for nothing else. */
    boolean[] plain() {
        return plain;
    }

    boolean isSpecial(char character) {
        return character < ASCII && replacements[character] != null;
    }

    /** What stands for a special character. */
    byte[] replacement(char special) {
        return replacements[special];
    }
}
