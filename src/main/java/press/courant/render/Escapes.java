package press.courant.render;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** What stands in a kind of text for its special characters. */
final class Escapes {
    private static final char LINE_SEPARATOR = 0x2028;
    private static final char PARAGRAPH_SEPARATOR = 0x2029;

    /** Markup, which is written as it is. */
    static final Escapes NONE = new Escapes(Map.of());

    static final Escapes HTML = new Escapes(
            Map.of('<', "&lt;", '>', "&gt;", '&', "&amp;", '"', "&quot;", '\'', "&#39;"));

    static final Escapes XML = new Escapes(
            Map.of('<', "&lt;", '>', "&gt;", '&', "&amp;", '"', "&quot;", '\'', "&apos;"));

    /** A string of JSON in a script element, where some characters would mean something to a browser. */
    static final Escapes SCRIPT = new Escapes(inScript());

    /** What Java's encoder of Latin-1 writes for a character that is none, so that it asks for a second look. */
    private static final char REPLACEMENT = '?';

    private final boolean[] plain = new boolean[0x100];
    private final byte[][] replacements;

    private Escapes(Map<Character, String> escapes) {
        for (char c = ' '; c < 0x7F; c++) {
            plain[c] = c != REPLACEMENT && !escapes.containsKey(c);
        }
        plain['\n'] = !escapes.containsKey('\n');
        replacements = new byte[escapes.isEmpty() ? 0 : Collections.max(escapes.keySet()) + 1][];
        escapes.forEach((character, replacement) ->
                replacements[character] = replacement.getBytes(StandardCharsets.US_ASCII));
    }

    private static Map<Character, String> inScript() {
        Map<Character, String> escapes = new HashMap<>();
        for (char c = 0; c < ' '; c++) {
            escapes.put(c, inHexadecimal(c));
        }
        escapes.putAll(Map.of('\b', "\\b", '\t', "\\t", '\n', "\\n", '\f', "\\f", '\r', "\\r", '"', "\\\"", '\\', "\\\\"));
        for (char c : new char[] {'<', '>', '&', LINE_SEPARATOR, PARAGRAPH_SEPARATOR}) {
            escapes.put(c, inHexadecimal(c));
        }
        return escapes;
    }

    private static String inHexadecimal(char character) {
        return "\\u" + HexFormat.of().withUpperCase().toHexDigits(character);
    }

    /** Whether a page has each byte of Latin-1 as it is, and it can stand for nothing else. */
    boolean[] plain() {
        return plain;
    }

    /** Where a run of plain bytes ends. */
    int endOfPlain(byte[] bytes, int from) {
        if (this == NONE) {
            return PlainRun.end(bytes, from, bytes.length, plain);
        }
        int i = from;
        while (i < bytes.length && plain[bytes[i] & 0xFF]) {
            i++;
        }
        return i;
    }

    boolean isSpecial(char character) {
        return character < replacements.length && replacements[character] != null;
    }

    /** What stands for a special character. */
    byte[] replacement(char special) {
        return replacements[special];
    }
}
