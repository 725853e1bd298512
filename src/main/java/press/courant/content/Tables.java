package press.courant.content;

import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parser's own finder of tables, made once for all documents of a parser: it compiles a pattern. */
final class Tables implements Parser.ParserExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder parser) {
        parser.paragraphPreProcessorFactory(new Finder());
    }

    private static final class Finder implements ParagraphPreProcessorFactory {
        private final ParagraphPreProcessorFactory factory = TableParagraphPreProcessor.Factory();
        private volatile @Nullable ParagraphPreProcessor finder;

        @Override
        public ParagraphPreProcessor apply(ParserState state) {
            finder = finder == null ? factory.apply(state) : finder;
            return finder;
        }

        @Override
        public boolean affectsGlobalScope() {
            return factory.affectsGlobalScope();
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return factory.getAfterDependents();
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return factory.getBeforeDependents();
        }
    }
}
