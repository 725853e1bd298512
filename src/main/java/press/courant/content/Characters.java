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
}
