package press.courant.content;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The parser's own starts of blocks, asked only about lines whose first character can begin such a block.
 *
 * <p>Most lines begin with a letter, and each start would try its pattern on all of them.
 */
final class BlockStarts {
    private BlockStarts() {}

    static void addTo(Parser.Builder parser) {
        parser.customBlockParserFactory(new Headings())
                .customBlockParserFactory(new Fences())
                .customBlockParserFactory(new ThematicBreaks())
                .customBlockParserFactory(new Lists());
    }

    private static final class Headings extends HeadingParser.Factory {
        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new Start("#=-", () -> super.apply(options));
        }
    }

    private static final class Fences extends FencedCodeBlockParser.Factory {
        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of(BlockQuoteParser.Factory.class, Headings.class);
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new Start("`~", () -> super.apply(options));
        }
    }

    private static final class ThematicBreaks extends ThematicBreakParser.Factory {
        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of(BlockQuoteParser.Factory.class, Headings.class, Fences.class, HtmlBlockParser.Factory.class);
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new Start("*-_", () -> super.apply(options));
        }
    }

    private static final class Lists extends ListBlockParser.Factory {
        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of(BlockQuoteParser.Factory.class, Headings.class, Fences.class, HtmlBlockParser.Factory.class,
                    ThematicBreaks.class);
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new Start("*-+0123456789", () -> super.apply(options));
        }
    }

    /** A start of blocks that begin with one of a few characters. */
    private static final class Start implements BlockParserFactory {
        private final String marks;
        private final Supplier<BlockParserFactory> supplier;
        private @Nullable BlockParserFactory start;

        Start(String marks, Supplier<BlockParserFactory> supplier) {
            this.marks = marks;
            this.supplier = supplier;
        }

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int first = state.getNextNonSpaceIndex();
            if (first >= line.length() || marks.indexOf(line.charAt(first)) < 0) {
                return BlockStart.none();
            }
            if (start == null) {
                start = supplier.get();
            }
            return start.tryStart(state, matched);
        }
    }
}
