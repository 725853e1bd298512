package press.courant.content;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
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
    private final HtmlRenderer renderer;

    private MarkdownRenderer(Parser parser, HtmlRenderer renderer) {
        this.parser = parser;
        this.renderer = renderer;
    }

    /** What the digest's bodies are written in. */
    static MarkdownRenderer forBodies() {
        MutableDataSet options = options();
        options.set(Parser.EXTENSIONS,
                List.of(TablesExtension.create(), FootnoteExtension.create(), StrikethroughExtension.create()));
        options.set(TablesExtension.COLUMN_SPANS, false);
        options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
        options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
        options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
        options.set(TablesExtension.WITH_CAPTION, false);
        options.set(FootnoteExtension.FOOTNOTE_BACK_REF_STRING, "↩");
        return new MarkdownRenderer(Parser.builder(options).build(),
                HtmlRenderer.builder(options).attributeProviderFactory(new BodyAttributes.Factory())
                        .nodeRendererFactory(any -> new TypesetText.Renderer()).build());
    }

    /** CommonMark alone, to hold it against the examples of the specification. */
    static MarkdownRenderer commonMark() {
        MutableDataSet options = options();
        return new MarkdownRenderer(Parser.builder(options).build(), HtmlRenderer.builder(options).build());
    }

    private static MutableDataSet options() {
        MutableDataSet options = new MutableDataSet();
        options.set(HtmlRenderer.GENERATE_HEADER_ID, false);
        options.set(HtmlRenderer.RENDER_HEADER_ID, false);
        options.set(HtmlRenderer.PERCENT_ENCODE_URLS, true);
        return options;
    }

    Document parse(String markdown) {
        return parser.parse(markdown);
    }

    String html(Document document) {
        return renderer.render(document);
    }
}
