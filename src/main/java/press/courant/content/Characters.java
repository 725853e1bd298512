package press.courant.content;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import com.vladsch.flexmark.util.sequence.SubSequence;

/** The characters of parsed text as strings, without a walk over sequences of sequences where it can be spared. */
final class Characters {
    private Characters() {}

    /** What is written. */
    static String of(BasedSequence written) {
        return written instanceof SubSequence && written.getBase() instanceof String source
                ? source.substring(written.getStartOffset(), written.getEndOffset())
                : written.toString();
    }

    /** What is meant: without the escapes and entities of Markdown. */
    static String unescaped(BasedSequence written) {
        return unescaped(of(written));
    }

    static String unescaped(String written) {
        return written.indexOf('\\') < 0 && written.indexOf('&') < 0 ? written : Escaping.unescapeString(written);
    }
}
