package press.courant.content;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A text that reads otherwise than it is written; its characters stay those of the file. */
final class TypesetText extends Node {
    private final String text;

    TypesetText(Text written, String text) {
        super(written.getChars());
        this.text = text;
    }

    /** With the escapes of Markdown. */
    String text() {
        return text;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
