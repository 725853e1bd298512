package press.courant.content;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NonRenderingInline;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import press.courant.clean.MarkupWriter;
import press.courant.clean.TidyUrl;

/**
 * Writes the HTML of one parsed document.
 *
 * <p>The parser's own renderer sets itself up anew for each document and passes every text through a chain of
 * sequences, which takes longer than parsing.
 */
final class MarkdownHtml {
    private static final Map<Class<? extends Node>, BiConsumer<MarkdownHtml, Node>> WRITERS = Map.ofEntries(
            Map.entry(Paragraph.class, (html, node) -> html.paragraph((Paragraph) node)),
            Map.entry(Heading.class, (html, node) -> html.heading((Heading) node)),
            Map.entry(BlockQuote.class, (html, node) -> html.container("blockquote", node)),
            Map.entry(BulletList.class, (html, node) -> html.container("ul", node)),
            Map.entry(OrderedList.class, (html, node) -> html.list((OrderedList) node)),
            Map.entry(BulletListItem.class, (html, node) -> html.item((ListItem) node)),
            Map.entry(OrderedListItem.class, (html, node) -> html.item((ListItem) node)),
            Map.entry(FencedCodeBlock.class, (html, node) -> html.code((FencedCodeBlock) node)),
            Map.entry(IndentedCodeBlock.class, (html, node) -> html.code((IndentedCodeBlock) node)),
            Map.entry(ThematicBreak.class, (html, node) -> html.rule()),
            Map.entry(Text.class, (html, node) -> html.words(html.unescaped(node.getChars().toString()))),
            Map.entry(TypesetText.class, (html, node) -> html.words(html.unescaped(((TypesetText) node).text()))),
            Map.entry(HtmlEntity.class, (html, node) -> html.out.text(node.getChars().unescape())),
            Map.entry(SoftLineBreak.class, (html, node) -> html.out.text("\n")),
            Map.entry(HardLineBreak.class, (html, node) -> html.lineBreak()),
            Map.entry(Emphasis.class, (html, node) -> html.inline("em", node)),
            Map.entry(StrongEmphasis.class, (html, node) -> html.inline("strong", node)),
            Map.entry(Strikethrough.class, (html, node) -> html.inline("del", node)),
            Map.entry(Code.class, (html, node) -> html.code((Code) node)),
            Map.entry(Link.class, (html, node) -> html.link((Link) node)),
            Map.entry(LinkRef.class, (html, node) -> html.reference((LinkRef) node)),
            Map.entry(Image.class, (html, node) -> html.image(node, ((Image) node).getUrl(), ((Image) node).getTitle())),
            Map.entry(ImageRef.class, (html, node) -> html.reference((ImageRef) node)),
            Map.entry(AutoLink.class, (html, node) -> html.address((AutoLink) node)),
            Map.entry(MailLink.class, (html, node) -> html.address((MailLink) node)),
            Map.entry(Reference.class, (html, node) -> {}),
            Map.entry(TableBlock.class, (html, node) -> html.container("table", node)),
            Map.entry(TableHead.class, (html, node) -> html.block("thead", node)),
            Map.entry(TableBody.class, (html, node) -> html.tableBody((TableBody) node)),
            Map.entry(TableRow.class, (html, node) -> html.block("tr", node)),
            Map.entry(TableCell.class, (html, node) -> html.cell((TableCell) node)),
            Map.entry(TableSeparator.class, (html, node) -> {}),
            Map.entry(Footnote.class, (html, node) -> html.footnote((Footnote) node)),
            Map.entry(FootnoteBlock.class, (html, node) -> {}));

    private static final List<String> HEADINGS = List.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final Document document;
    private final boolean plain;
    private final boolean mayEscape;
    private final Anchors anchors = new Anchors();
    private final MarkupWriter out;

    private MarkdownHtml(Document document, boolean plain, boolean mayEscape, MarkupWriter out) {
        this.document = document;
        this.plain = plain;
        this.mayEscape = mayEscape;
        this.out = out;
    }

    /**
     * Writes the HTML of a document.
     *
     * @param plain whether to write what CommonMark says and nothing more: headings get no anchors, images are loaded
     *     at once
     * @param mayEscape whether a character may be written as an entity or behind a backslash
     */
    static void write(Document document, boolean plain, boolean mayEscape, MarkupWriter out) {
        MarkdownHtml html = new MarkdownHtml(document, plain, mayEscape, out);
        FootnoteRepository footnotes = FootnoteExtension.FOOTNOTES.get(document);
        footnotes.resolveFootnoteOrdinals();
        html.children(document);
        html.footnotes(footnotes.getReferencedFootnoteBlocks());
    }

    private void node(Node node) {
        BiConsumer<MarkdownHtml, Node> writer = WRITERS.get(node.getClass());
        if (writer != null) {
            writer.accept(this, node);
        } else if (node instanceof HtmlBlockBase block) {
            if (block.hasChildren()) {
                children(block);
            } else {
                out.line();
                out.raw(block.getContentChars().normalizeEOL());
                out.line();
            }
        } else if (node instanceof HtmlInlineBase) {
            out.raw(node.getChars().normalizeEOL());
        } else {
            children(node);
        }
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null && out.takesMore(); child = child.getNext()) {
            node(child);
        }
    }

    private String unescaped(String written) {
        return mayEscape ? Characters.unescaped(written) : written;
    }

    /** A text of a paragraph: "spaces at the end of the line and beginning of the next line are removed", 6.8. */
    private void words(String text) {
        boolean indented = !text.isEmpty() && text.charAt(0) == ' ' && out.beginsLine();
        out.text(indented ? text.stripLeading() : text);
    }

    private void code(Code node) {
        out.start("code");
        out.text(Escaping.collapseWhitespace(node.getText(), true));
        out.end("code");
    }

    private void lineBreak() {
        out.start("br");
        out.line();
    }

    private void rule() {
        out.line();
        out.start("hr");
        out.line();
    }

    private void inline(String tag, Node node) {
        out.start(tag);
        children(node);
        out.end(tag);
    }

    private void container(String tag, Node node, String... attributes) {
        out.line();
        out.start(tag, attributes);
        out.line();
        children(node);
        out.line();
        out.end(tag);
        out.line();
    }

    private void block(String tag, Node node) {
        out.line();
        inline(tag, node);
        out.line();
    }

    private void paragraph(Paragraph node) {
        if (node.getFirstChildAnyNot(NonRenderingInline.class) == null) {
            return;
        }
        if (node.getParent() instanceof ListItem item && item.isTight() && item.isItemParagraph(node)) {
            children(node);
        } else {
            block("p", node);
        }
    }

    private void heading(Heading node) {
        String tag = HEADINGS.get(node.getLevel() - 1);
        out.line();
        if (plain) {
            out.start(tag);
        } else {
            out.start(tag, "id", anchors.of(node));
        }
        children(node);
        out.end(tag);
        out.line();
    }

    private void list(OrderedList node) {
        if (node.getStartNumber() == 1) {
            container("ol", node);
        } else {
            container("ol", node, "start", String.valueOf(node.getStartNumber()));
        }
    }

    private void item(ListItem node) {
        out.line();
        out.start("li");
        out.text(node.getMarkerSuffix().unescape());
        children(node);
        out.end("li");
        out.line();
    }

    private void code(FencedCodeBlock node) {
        BasedSequence info = node.getInfo();
        if (info.isNotNull() && !info.isBlank()) {
            String language = node.getInfoDelimitedByAny(ch -> ch == ' ' || ch == '\t').unescape();
            code(node.getContentChars().normalizeEOL(), "class", "language-" + language);
        } else {
            code(node.getContentChars().normalizeEOL());
        }
    }

    private void code(IndentedCodeBlock node) {
        code(node.getContentChars().trimTailBlankLines().normalizeEndWithEOL());
    }

    private void code(String text, String... attributes) {
        out.line();
        out.start("pre");
        out.start("code", attributes);
        out.text(text);
        out.end("code");
        out.end("pre");
        out.line();
    }

    private void link(Link node) {
        link(node, node.getUrl(), node.getTitle());
    }

    private void link(Node node, BasedSequence url, BasedSequence title) {
        String address = Characters.encoded(Characters.unescaped(url));
        if (title.isNotNull()) {
            out.start("a", "href", address, "title", title.unescape());
        } else {
            out.start("a", "href", address);
        }
        children(node);
        out.end("a");
    }

    /** A reference without its definition is text. */
    private void reference(RefNode node) {
        Reference reference = node.getReferenceNode(document);
        if (reference == null) {
            BasedSequence inside = node.getChildChars();
            if (node.hasChildren()) {
                out.text(node.getChars().prefixOf(inside).unescape());
                children(node);
                words(node.getChars().suffixOf(inside).unescape());
            } else {
                out.text(node.getChars().unescape().replaceAll("\n[ \t]+", "\n"));
            }
        } else if (node instanceof ImageRef) {
            image(node, reference.getUrl(), reference.getTitle());
        } else {
            link(node, reference.getUrl(), reference.getTitle());
        }
    }

    private void image(Node node, BasedSequence url, BasedSequence title) {
        List<String> attributes = new ArrayList<>(List.of(
                "src", Characters.encoded(Characters.unescaped(url)),
                "alt", new TextCollectingVisitor().collectAndGetText(node)));
        if (title.isNotNull()) {
            attributes.addAll(List.of("title", title.unescape()));
        }
        if (!plain) {
            attributes.addAll(List.of("loading", "lazy"));
        }
        out.start("img", attributes.toArray(String[]::new));
    }

    private void address(AutoLink node) {
        String written = node.getText().toString();
        String url = Characters.encoded(written);
        out.start("a", "href", url.startsWith("www.") ? "http://" + url : url);
        out.text(plain ? written : TidyUrl.tidy(written));
        out.end("a");
    }

    private void address(MailLink node) {
        String address = node.getText().unescape();
        out.start("a", "href", "mailto:" + Characters.encoded(address));
        out.text(address);
        out.end("a");
    }

    private void tableBody(TableBody node) {
        if (node.hasChildren()) {
            block("tbody", node);
        }
    }

    private void cell(TableCell node) {
        String tag = node.isHeader() ? "th" : "td";
        if (node.getAlignment() == null) {
            out.start(tag);
        } else {
            out.start(tag, "align", node.getAlignment().name().toLowerCase(Locale.ROOT));
        }
        children(node);
        out.end(tag);
    }

    private void footnote(Footnote node) {
        FootnoteBlock block = node.getFootnoteBlock();
        if (block == null) {
            out.text("[^");
            children(node);
            out.text("]");
        } else {
            String number = String.valueOf(block.getFootnoteOrdinal());
            out.start("sup", "id", backReference(block, node.getReferenceOrdinal()));
            out.start("a", "class", "footnote-ref", "href", "#fn-" + number);
            out.text(number);
            out.end("a");
            out.end("sup");
        }
    }

    private static String backReference(FootnoteBlock block, int use) {
        return "fnref-" + block.getFootnoteOrdinal() + (use == 0 ? "" : "-" + use);
    }

    private void footnotes(List<FootnoteBlock> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        out.line();
        out.start("div", "class", "footnotes");
        rule();
        out.start("ol");
        out.line();
        for (FootnoteBlock block : blocks) {
            out.start("li", "id", "fn-" + block.getFootnoteOrdinal());
            out.line();
            children(block);
            for (int use = 0; use < block.getFootnoteReferences(); use++) {
                out.line();
                out.start("a", "href", "#" + backReference(block, use), "class", "footnote-backref");
                out.text("↩");
                out.end("a");
            }
            out.line();
            out.end("li");
            out.line();
        }
        out.end("ol");
        out.line();
        out.end("div");
        out.line();
    }
}
