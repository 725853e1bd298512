package press.courant.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes become text.
 *
 * <p>A byte order mark is believed first, then bytes that can be nothing but UTF-8, then the header, then the page
 * itself; many a page says something else than it is.
 */
public final class Decoder {
    private static final int HEAD = 4_096;
    private static final int LOOKED_AT = 100_000;
    private static final Pattern DECLARED = Pattern.compile(
            "(?i)charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.+-]{2,40})|<\\?xml[^>]{0,80}encoding\\s*=\\s*[\"']([a-z0-9_:.+-]{2,40})");

    private Decoder() {}

    /** @param header the charset that the server named */
    public static String decode(byte[] bytes, Optional<String> header) {
        Optional<Charset> mark = mark(bytes);
        if (mark.isPresent()) {
            String text = new String(bytes, mark.get());
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        Optional<String> utf8 = strict(bytes);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        Charset charset = header.flatMap(Decoder::charset).filter(Decoder::isPossible)
                .or(() -> declared(bytes).filter(Decoder::isPossible))
                .orElseGet(() -> mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : guessed(bytes));
        return new String(bytes, charset);
    }

    private static Optional<Charset> mark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        } else if (starts(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return starts(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** What bytes say that can be read in one way only: UTF-8, or Japanese of seven bits. */
    private static Optional<String> strict(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\u001B') >= 0 && text.contains("\u001B$")) {
            return Optional.of(new String(bytes, Charset.forName("ISO-2022-JP")));
        } else if (text.indexOf('\uFFFD') < 0) {
            return Optional.of(text);
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether all but a few bytes are UTF-8: a page cut in the middle, or with a stray advertisement in it. */
    private static boolean mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long wrong = text.chars().filter(c -> c == 0xFFFD).count();
        long right = text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        return right > wrong * 4 || right + wrong == 0;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        Matcher matcher = DECLARED.matcher(
                new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
        return matcher.find()
                ? charset(Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2)))
                : Optional.empty();
    }

    /** The charset that a browser takes for a name: the old ones of a few letters are parts of later ones. */
    private static Optional<Charset> charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            return Optional.of(switch (charset.name()) {
                case "ISO-8859-1", "US-ASCII" -> Charset.forName("windows-1252");
                case "GB2312", "GBK" -> Charset.forName("GB18030");
                case "EUC-KR" -> Charset.forName("x-windows-949");
                case "Shift_JIS" -> Charset.forName("windows-31j");
                default -> charset;
            });
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Charset guessed(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, LOOKED_AT));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset()).flatMap(Decoder::charset)
                .filter(charset -> !isWide(charset))
                .orElseGet(() -> Charset.forName("windows-1252"));
    }

    /** Whether a charset may be that of bytes without a mark that are not UTF-8. */
    private static boolean isPossible(Charset charset) {
        return !isWide(charset) && !charset.equals(StandardCharsets.UTF_8);
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }
}
