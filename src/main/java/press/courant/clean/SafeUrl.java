package press.courant.clean;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An address that is harmless to follow, read the way browsers read it. */
public final class SafeUrl {
    /** What a link may lead to. */
    static final Set<String> LINK = Set.of("http", "https", "mailto", "tel");
    /** What an image may be loaded from, or a quotation be taken from. */
    static final Set<String> WEB = Set.of("http", "https");

    private static final String ENCODED = " \"<>`{}|^[]";

    private static final boolean[] IS_PLAIN = new boolean[0x80];

    static {
        for (char c = 0; c < IS_PLAIN.length; c++) {
            IS_PLAIN[c] = Character.isLetterOrDigit(c) || "-._~/?#=&".indexOf(c) >= 0;
        }
    }

    private SafeUrl() {}

    /**
     * The address of a link, with a scheme of {@code http}, {@code https}, {@code mailto} or {@code tel} or relative.
     *
     * <p>{@code //host/} becomes {@code https://host/}, so that a relative address is always one of this site.
     */
    public static Optional<String> of(String raw) {
        return of(raw, LINK);
    }

    static Optional<String> of(String raw, Set<String> schemes) {
        if (isPlain(raw)) {
            return Optional.of(raw);
        }
        String url = stripped(raw);
        if (url.isEmpty() || isUnpublishable(url)) {
            return Optional.empty();
        }
        int pathEnd = firstOf(url, "?#", 0);
        url = url.substring(0, pathEnd).replace('\\', '/') + url.substring(pathEnd).replace("\\", "%5C");
        int colon = url.indexOf(':');
        if (colon >= 0 && colon < firstOf(url, "/?#", 0)) {
            String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
            String rest = url.substring(colon + 1);
            if (!schemes.contains(scheme)) {
                return Optional.empty();
            }
            if (!WEB.contains(scheme)) {
                return rest.isEmpty() ? Optional.empty() : Optional.of(scheme + ":" + encoded(rest));
            }
            return rest.startsWith("//") ? web(scheme, rest.substring(2)) : Optional.empty();
        }
        return url.startsWith("//") ? web("https", url.substring(firstNot(url, '/'))) : Optional.of(encoded(url));
    }

    /** Whether it is a usual address of the web or of this site, which stays as it is. */
    private static boolean isPlain(String url) {
        int from = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : 0;
        if (from == url.length() || (from == 0 ? url.startsWith("//") : "/?#".indexOf(url.charAt(from)) >= 0)) {
            return false;
        }
        for (int i = from; i < url.length(); i++) {
            if (url.charAt(i) >= IS_PLAIN.length || !IS_PLAIN[url.charAt(i)]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> web(String scheme, String rest) {
        int end = firstOf(rest, "/?#", 0);
        String authority = rest.substring(0, end);
        boolean valid = end > 0 && authority.chars().allMatch(c -> c > 127 || c > 32 && "\"<>`{}|^".indexOf(c) < 0);
        return valid ? Optional.of(scheme + "://" + authority + encoded(rest.substring(end))) : Optional.empty();
    }

    /** Browsers ignore controls and spaces around an address, and tabs and line breaks anywhere in it. */
    private static String stripped(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && raw.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && raw.charAt(to - 1) <= ' ') {
            to--;
        }
        String url = raw.substring(from, to);
        return firstOf(url, "\t\n\r", 0) == url.length() ? url : url.replaceAll("[\t\n\r]", "");
    }

    private static boolean isUnpublishable(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c < ' ' || c >= 0x7F) {
                return url.codePoints().anyMatch(each -> Character.isISOControl(each) || !HtmlText.isPublishable(each));
            }
        }
        return false;
    }

    /** The address with a percent code for what no address may hold. */
    private static String encoded(String url) {
        var encoded = new StringBuilder(url.length());
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (ENCODED.indexOf(c) >= 0 || c == '%' && !isPercentCode(url, i)) {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }

    /** The address with a percent code for each byte of a character that is not ASCII. */
    public static String ascii(String url) {
        if (url.chars().allMatch(c -> c < 128)) {
            return url;
        }
        var ascii = new StringBuilder(url.length() * 3);
        for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
            if (b < 0) {
                ascii.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
            } else {
                ascii.append((char) b);
            }
        }
        return ascii.toString();
    }

    private static boolean isPercentCode(String url, int i) {
        return i + 2 < url.length()
                && isHex(url.charAt(i + 1))
                && isHex(url.charAt(i + 2));
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f';
    }

    /** The index of the first of some characters, or the length. */
    static int firstOf(String text, String characters, int from) {
        int i = from;
        while (i < text.length() && characters.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static int firstNot(String text, char character) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == character) {
            i++;
        }
        return i;
    }
}
