package press.courant.content;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/**
 * Markdown to HTML: CommonMark with tables, footnotes and strikethrough.
 *
 * <p>It is built once and used by many threads. Its HTML is not safe yet: the cleaner follows.
 */
final class MarkdownRenderer {
    private final Parser parser;
    private final boolean plain;

    private MarkdownRenderer(Parser parser, boolean plain) {
        this.parser = parser;
        this.plain = plain;
    }

    /** What the digest's bodies are written in. */
    static MarkdownRenderer forBodies() {
        MutableDataSet options = new MutableDataSet();
        options.set(Parser.EXTENSIONS,
                List.of(TablesExtension.create(), FootnoteExtension.create(), StrikethroughExtension.create()));
        options.set(TablesExtension.COLUMN_SPANS, false);
        options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
        options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
        options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
        options.set(TablesExtension.WITH_CAPTION, false);
        return new MarkdownRenderer(Parser.builder(options).build(), false);
    }

    /** CommonMark alone, to hold it against the examples of the specification. */
    static MarkdownRenderer commonMark() {
        return new MarkdownRenderer(Parser.builder().build(), true);
    }

    Document parse(String markdown) {
        return parser.parse(markdown);
    }

    String html(Document document) {
        return MarkdownHtml.of(document, plain);
    }
}
