package press.courant.content;

import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKeyBase;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.BasedSequenceImpl;
import com.vladsch.flexmark.util.sequence.Range;
import com.vladsch.flexmark.util.sequence.builder.IBasedSegmentBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text that knows where it stands in the whole.
 *
 * <p>The Markdown parser looks at each character some ten times; its own sequence checks every index of every look,
 * and copies its text character by character. The text has no NUL, which the reader of files refuses.
 */
final class TextSequence extends BasedSequenceImpl {
    private final String text;
    private final TextSequence whole;
    private final int start;
    private final int end;

    private TextSequence(String text) {
        super(0);
        this.text = text;
        this.whole = this;
        this.start = 0;
        this.end = text.length();
    }

    private TextSequence(TextSequence whole, int start, int end) {
        super(0);
        this.text = whole.text;
        this.whole = whole;
        this.start = start;
        this.end = end;
    }

    static BasedSequence of(String text) {
        return new TextSequence(text);
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public char charAt(int index) {
        if (index >= end - start) {
            throw new StringIndexOutOfBoundsException(index);
        }
        return text.charAt(start + index);
    }

    @Override
    public TextSequence subSequence(int from, int to) {
        return from == 0 && to == end - start ? this : baseSubSequence(start + from, start + to);
    }

    @Override
    public TextSequence baseSubSequence(int from, int to) {
        if (from < 0 || from > to || to > text.length()) {
            throw new StringIndexOutOfBoundsException("begin " + from + ", end " + to + ", length " + text.length());
        }
        return new TextSequence(whole, from, to);
    }

    @Override
    public String toString() {
        return text.substring(start, end);
    }

    @Override
    public TextSequence getBaseSequence() {
        return whole;
    }

    @Override
    public Object getBase() {
        return text;
    }

    @Override
    public int getStartOffset() {
        return start;
    }

    @Override
    public int getEndOffset() {
        return end;
    }

    @Override
    public Range getSourceRange() {
        return Range.of(start, end);
    }

    @Override
    public int getIndexOffset(int index) {
        return start + index;
    }

    @Override
    public void addSegments(IBasedSegmentBuilder<?> builder) {
        builder.append(start, end);
    }

    /** Paragraphs of quotations and lists, made of several parts, look up their characters in an array, not a tree. */
    @Override
    public int getOptionFlags() {
        return F_FULL_SEGMENTED_SEQUENCES;
    }

    @Override
    public boolean allOptions(int options) {
        return (options & ~F_FULL_SEGMENTED_SEQUENCES) == 0;
    }

    @Override
    public boolean anyOptions(int options) {
        return (options & F_FULL_SEGMENTED_SEQUENCES) != 0;
    }

    @Override
    public <T> T getOption(DataKeyBase<T> key) {
        return key.get(null);
    }

    @Override
    public @Nullable DataHolder getOptions() {
        return null;
    }
}
