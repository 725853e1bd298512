package press.courant.content;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.courant.clean.HtmlCleaner;
import press.courant.clean.PlainHtml;

/**
 * Markdown to HTML: CommonMark with tables, footnotes and strikethrough.
 *
 * <p>It is built once and used by many threads. Its HTML is not safe yet: the cleaner follows.
 */
final class MarkdownRenderer {
    private final List<Extension> extensions;
    private final boolean plain;
    /** Parsers by the extensions that they know: each looks at every block, also of a text that has nothing for it. */
    private final Map<Set<Extension>, Parser> parsers = new ConcurrentHashMap<>();

    private enum Extension {
        TABLES("|", new Tables()),
        FOOTNOTES("[^", FootnoteExtension.create()),
        STRIKETHROUGH("~", StrikethroughExtension.create());

        /** What no text does without that has something for the extension. */
        private final String mark;

        private final Parser.ParserExtension parser;

        Extension(String mark, Parser.ParserExtension parser) {
            this.mark = mark;
            this.parser = parser;
        }
    }

    private MarkdownRenderer(List<Extension> extensions, boolean plain) {
        this.extensions = extensions;
        this.plain = plain;
    }

    /** What the digest's bodies are written in. */
    static MarkdownRenderer forBodies() {
        return new MarkdownRenderer(List.of(Extension.values()), false);
    }

    /** CommonMark alone, to hold it against the examples of the specification. */
    static MarkdownRenderer commonMark() {
        return new MarkdownRenderer(List.of(), true);
    }

    Document parse(String markdown) {
        return parse(markdown, TextShape.of(markdown));
    }

    /** @param shape of the text, or of one that it is a part of */
    Document parse(String markdown, TextShape shape) {
        Set<Extension> needed = EnumSet.noneOf(Extension.class);
        for (Extension extension : extensions) {
            if (shape.has(extension.mark.charAt(0)) && markdown.contains(extension.mark)) {
                needed.add(extension);
            }
        }
        return parsers.computeIfAbsent(needed, MarkdownRenderer::parser).parse(TextSequence.of(markdown));
    }

    private static Parser parser(Set<Extension> extensions) {
        MutableDataSet options = new MutableDataSet();
        options.set(Parser.EXTENSIONS, extensions.stream().map(extension -> extension.parser).collect(Collectors.toList()));
        options.set(TablesExtension.COLUMN_SPANS, false);
        options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
        options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
        options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
        options.set(TablesExtension.WITH_CAPTION, false);
        Stream.of(Parser.HEADING_PARSER, Parser.FENCED_CODE_BLOCK_PARSER, Parser.THEMATIC_BREAK_PARSER,
                Parser.LIST_BLOCK_PARSER).forEach(core -> options.set(core, false));
        Parser.Builder builder = Parser.builder(options);
        BlockStarts.addTo(builder);
        // With a reader of inlines of its own, a parser has to be told of references.
        return builder.customInlineParserFactory(InlineReader.forEachThread())
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory()).build();
    }

    String html(Document document) {
        WrittenHtml html = new WrittenHtml(document.getTextLength() * 5 / 4);
        MarkdownHtml.write(document, plain, true, html);
        return html.html();
    }

    /**
     * The HTML of a document made safe, and its text.
     *
     * @param shape of its Markdown
     */
    HtmlCleaner.Cleaned cleaned(Document document, TextShape shape, HtmlCleaner cleaner) {
        PlainHtml html = cleaner.plainHtml(document.getTextLength() * 5 / 4);
        MarkdownHtml.write(document, plain, shape.mayEscape(), html);
        return html.cleaned().orElseGet(() -> cleaner.cleaned(html(document)));
    }
}
