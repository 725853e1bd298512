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
import press.courant.parallel.Once;

/**
 * The parser's own starts of blocks, asked only about lines whose first character can begin such a block.
 *
 * <p>Most lines begin with a letter, and each start would try its pattern on all of them. They are made once for all
 * documents of a parser, which has the same options for all: most of them compile patterns.
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
        private volatile @Nullable Start start;

        @Override
        public BlockParserFactory apply(DataHolder options) {
            start = start == null ? new Start("#", "=-", () -> super.apply(options)) : start;
            return start;
        }
    }

    private static final class Fences extends FencedCodeBlockParser.Factory {
        private volatile @Nullable Start start;

        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of(BlockQuoteParser.Factory.class, Headings.class);
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            start = start == null ? new Start("`~", "", () -> super.apply(options)) : start;
            return start;
        }
    }

    private static final class ThematicBreaks extends ThematicBreakParser.Factory {
        private volatile @Nullable Start start;

        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of(BlockQuoteParser.Factory.class, Headings.class, Fences.class, HtmlBlockParser.Factory.class);
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            start = start == null ? new Start("*-_", "", () -> super.apply(options)) : start;
            return start;
        }
    }

    private static final class Lists extends ListBlockParser.Factory {
        private volatile @Nullable Start start;

        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of(BlockQuoteParser.Factory.class, Headings.class, Fences.class, HtmlBlockParser.Factory.class,
                    ThematicBreaks.class);
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            start = start == null ? new Start("*-+0123456789", "", () -> super.apply(options)) : start;
            return start;
        }
    }

    /** A start of blocks that begin with one of a few characters. */
    private static final class Start implements BlockParserFactory {
        private final String marks;
        private final String marksBelowText;
        private final Once<BlockParserFactory> start;

        /** @param marksBelowText that begin such a block in a paragraph only */
        Start(String marks, String marksBelowText, Supplier<BlockParserFactory> maker) {
            this.marks = marks;
            this.marksBelowText = marksBelowText;
            this.start = new Once<>(maker);
        }

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int first = state.getNextNonSpaceIndex();
            boolean mayStart = first < line.length() && mayStart(line.charAt(first), matched);
            return mayStart ? start.get().tryStart(state, matched) : BlockStart.none();
        }

        private boolean mayStart(char first, MatchedBlockParser matched) {
            return marks.indexOf(first) >= 0
                    || marksBelowText.indexOf(first) >= 0 && matched.getBlockParser().isParagraphParser();
        }
    }
}
