package press.courant.content;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.typographic.TypographicExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Markdown to HTML, in the typography of one language.
 *
 * <p>CommonMark with tables, footnotes, strikethrough and bare links. It is built once and used by many threads. Its
 * HTML is not safe yet: the cleaner follows.
 */
final class MarkdownRenderer {
    private final Parser parser;
    private final HtmlRenderer renderer;

    private MarkdownRenderer(MutableDataSet options, boolean additions) {
        this.parser = Parser.builder(options).build();
        HtmlRenderer.Builder builder = HtmlRenderer.builder(options);
        this.renderer = additions ? builder.attributeProviderFactory(new BodyAttributes.Factory()).build() : builder.build();
    }

    /** What the digest's bodies are written in. */
    static MarkdownRenderer of(Optional<Typography> typography) {
        List<Extension> extensions = new ArrayList<>(List.of(TablesExtension.create(), FootnoteExtension.create(),
                StrikethroughExtension.create(), AutolinkExtension.create()));
        MutableDataSet options = options();
        options.set(TablesExtension.COLUMN_SPANS, false);
        options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
        options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
        options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
        options.set(TablesExtension.WITH_CAPTION, false);
        options.set(FootnoteExtension.FOOTNOTE_BACK_REF_STRING, "↩");
        typography.ifPresent(quotes -> {
            extensions.add(TypographicExtension.create());
            options.set(TypographicExtension.DOUBLE_QUOTE_OPEN, quotes.open());
            options.set(TypographicExtension.DOUBLE_QUOTE_CLOSE, quotes.close());
            options.set(TypographicExtension.SINGLE_QUOTE_OPEN, quotes.innerOpen());
            options.set(TypographicExtension.SINGLE_QUOTE_CLOSE, quotes.innerClose());
            options.set(TypographicExtension.SINGLE_QUOTE_UNMATCHED, "’");
            options.set(TypographicExtension.ANGLE_QUOTE_OPEN, "&lt;&lt;");
            options.set(TypographicExtension.ANGLE_QUOTE_CLOSE, "&gt;&gt;");
            options.set(TypographicExtension.ELLIPSIS, "…");
            options.set(TypographicExtension.ELLIPSIS_SPACED, "…");
            options.set(TypographicExtension.EN_DASH, "–");
            options.set(TypographicExtension.EM_DASH, "—");
        });
        options.set(Parser.EXTENSIONS, extensions);
        return new MarkdownRenderer(options, true);
    }

    /** CommonMark alone, to hold it against the examples of the specification. */
    static MarkdownRenderer commonMark() {
        return new MarkdownRenderer(options(), false);
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
