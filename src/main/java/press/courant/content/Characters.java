package press.courant.content;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;

/** The characters of parsed text, without the escapes and entities of Markdown. */
final class Characters {
    private Characters() {}

    static String unescaped(BasedSequence written) {
        return unescaped(written.toString());
    }

    static String unescaped(String written) {
        return written.indexOf('\\') < 0 && !mayHaveEntity(written) ? written : Escaping.unescapeString(written);
    }

    private static boolean mayHaveEntity(String written) {
        int ampersand = written.indexOf('&');
        return ampersand >= 0 && written.indexOf(';', ampersand) >= 0;
    }

    /** An address with a percent code for what none may hold. */
    static String encoded(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            boolean kept = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~:/?#".indexOf(c) >= 0;
            if (!kept) {
                return Escaping.percentEncodeUrl(url);
            }
        }
        return url;
    }
}
