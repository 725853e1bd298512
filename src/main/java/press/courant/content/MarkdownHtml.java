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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import press.courant.clean.TidyUrl;

/**
 * Writes the HTML of one parsed document.
 *
 * <p>The parser's own renderer sets itself up anew for each document and passes every text through a chain of
 * sequences, which takes longer than parsing; this one appends to one buffer.
 */
final class MarkdownHtml {
    private static final Map<Class<? extends Node>, BiConsumer<MarkdownHtml, Node>> WRITERS = Map.ofEntries(
            Map.entry(Paragraph.class, (html, node) -> html.paragraph((Paragraph) node)),
            Map.entry(Heading.class, (html, node) -> html.heading((Heading) node)),
            Map.entry(BlockQuote.class, (html, node) -> html.container("blockquote", "", node)),
            Map.entry(BulletList.class, (html, node) -> html.container("ul", "", node)),
            Map.entry(OrderedList.class, (html, node) -> html.list((OrderedList) node)),
            Map.entry(BulletListItem.class, (html, node) -> html.item((ListItem) node)),
            Map.entry(OrderedListItem.class, (html, node) -> html.item((ListItem) node)),
            Map.entry(FencedCodeBlock.class, (html, node) -> html.code((FencedCodeBlock) node)),
            Map.entry(IndentedCodeBlock.class, (html, node) -> html.code((IndentedCodeBlock) node)),
            Map.entry(ThematicBreak.class, (html, node) -> html.line().raw("<hr />").line()),
            Map.entry(Text.class, (html, node) -> html.words(Characters.unescaped(node.getChars()))),
            Map.entry(TypesetText.class, (html, node) -> html.words(Characters.unescaped(((TypesetText) node).text()))),
            Map.entry(HtmlEntity.class, (html, node) -> html.text(node.getChars().unescape())),
            Map.entry(SoftLineBreak.class, (html, node) -> html.raw("\n")),
            Map.entry(HardLineBreak.class, (html, node) -> html.raw("<br />\n")),
            Map.entry(Emphasis.class, (html, node) -> html.inline("em", node)),
            Map.entry(StrongEmphasis.class, (html, node) -> html.inline("strong", node)),
            Map.entry(Strikethrough.class, (html, node) -> html.inline("del", node)),
            Map.entry(Code.class, (html, node) -> html.raw("<code>")
                    .text(Escaping.collapseWhitespace(((Code) node).getText(), true)).raw("</code>")),
            Map.entry(Link.class, (html, node) -> html.link((Link) node)),
            Map.entry(LinkRef.class, (html, node) -> html.reference((LinkRef) node)),
            Map.entry(Image.class, (html, node) -> html.image((Image) node)),
            Map.entry(ImageRef.class, (html, node) -> html.reference((ImageRef) node)),
            Map.entry(AutoLink.class, (html, node) -> html.address((AutoLink) node)),
            Map.entry(MailLink.class, (html, node) -> html.address((MailLink) node)),
            Map.entry(Reference.class, (html, node) -> {}),
            Map.entry(TableBlock.class, (html, node) -> html.container("table", "", node)),
            Map.entry(TableHead.class, (html, node) -> html.block("thead", node)),
            Map.entry(TableBody.class, (html, node) -> html.tableBody((TableBody) node)),
            Map.entry(TableRow.class, (html, node) -> html.block("tr", node)),
            Map.entry(TableCell.class, (html, node) -> html.cell((TableCell) node)),
            Map.entry(TableSeparator.class, (html, node) -> {}),
            Map.entry(Footnote.class, (html, node) -> html.footnote((Footnote) node)),
            Map.entry(FootnoteBlock.class, (html, node) -> {}));

    private final boolean plain;
    private final Anchors anchors = new Anchors();
    private final StringBuilder out;

    private MarkdownHtml(boolean plain, int length) {
        this.plain = plain;
        this.out = new StringBuilder(length + length / 4);
    }

    /**
     * The HTML of a document.
     *
     * @param plain whether to write what CommonMark says and nothing more: headings get no anchors, images are loaded
     *     at once
     */
    static String of(Document document, boolean plain) {
        MarkdownHtml html = new MarkdownHtml(plain, document.getTextLength());
        FootnoteRepository footnotes = FootnoteExtension.FOOTNOTES.get(document);
        footnotes.resolveFootnoteOrdinals();
        html.children(document);
        html.footnotes(footnotes.getReferencedFootnoteBlocks());
        return html.out.toString();
    }

    private void node(Node node) {
        BiConsumer<MarkdownHtml, Node> writer = WRITERS.get(node.getClass());
        if (writer != null) {
            writer.accept(this, node);
        } else if (node instanceof HtmlBlockBase block) {
            if (block.hasChildren()) {
                children(block);
            } else {
                line().raw(block.getContentChars().normalizeEOL()).line();
            }
        } else if (node instanceof HtmlInlineBase) {
            raw(node.getChars().normalizeEOL());
        } else {
            children(node);
        }
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            node(child);
        }
    }

    private MarkdownHtml raw(String html) {
        out.append(html);
        return this;
    }

    /** Begins a line, unless it has just begun. */
    private MarkdownHtml line() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        return this;
    }

    private MarkdownHtml text(String text) {
        char[] characters = text.toCharArray();
        int written = 0;
        for (int i = 0; i < characters.length; i++) {
            String entity = switch (characters[i]) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                default -> "";
            };
            if (!entity.isEmpty()) {
                out.append(characters, written, i - written).append(entity);
                written = i + 1;
            }
        }
        out.append(characters, written, characters.length - written);
        return this;
    }

    /** A text of a paragraph: "spaces at the end of the line and beginning of the next line are removed", 6.8. */
    private void words(String text) {
        boolean indented = !text.isEmpty() && text.charAt(0) == ' ' && !out.isEmpty() && out.charAt(out.length() - 1) == '\n';
        text(indented ? text.stripLeading() : text);
    }

    private MarkdownHtml attribute(String name, String value) {
        return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
    }

    private MarkdownHtml inline(String tag, Node node) {
        raw("<").raw(tag).raw(">");
        children(node);
        return raw("</").raw(tag).raw(">");
    }

    private void container(String tag, String attributes, Node node) {
        line().raw("<").raw(tag).raw(attributes).raw(">").line();
        children(node);
        line().raw("</").raw(tag).raw(">").line();
    }

    private void block(String tag, Node node) {
        line().inline(tag, node).line();
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
        String tag = "h" + node.getLevel();
        line().raw("<").raw(tag);
        if (!plain) {
            attribute("id", anchors.of(node));
        }
        raw(">");
        children(node);
        raw("</").raw(tag).raw(">").line();
    }

    private void list(OrderedList node) {
        container("ol", node.getStartNumber() == 1 ? "" : " start=\"" + node.getStartNumber() + "\"", node);
    }

    private void item(ListItem node) {
        line().raw("<li>").text(node.getMarkerSuffix().unescape());
        children(node);
        raw("</li>").line();
    }

    private void code(FencedCodeBlock node) {
        line().raw("<pre><code");
        BasedSequence info = node.getInfo();
        if (info.isNotNull() && !info.isBlank()) {
            attribute("class", "language-" + node.getInfoDelimitedByAny(ch -> ch == ' ' || ch == '\t').unescape());
        }
        raw(">").text(node.getContentChars().normalizeEOL()).raw("</code></pre>").line();
    }

    private void code(IndentedCodeBlock node) {
        String code = node.getContentChars().trimTailBlankLines().normalizeEndWithEOL();
        line().raw("<pre><code>").text(code).raw("</code></pre>").line();
    }

    private void link(Link node) {
        raw("<a").attribute("href", encoded(Characters.unescaped(node.getUrl()))).title(node.getTitle()).raw(">");
        children(node);
        raw("</a>");
    }

    private MarkdownHtml title(BasedSequence title) {
        return title.isNotNull() ? attribute("title", title.unescape()) : this;
    }

    private static String encoded(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            boolean kept = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~:/?#".indexOf(c) >= 0;
            if (!kept) {
                return Escaping.percentEncodeUrl(url);
            }
        }
        return url;
    }

    /** A reference without its definition is text. */
    private void reference(RefNode node) {
        Reference reference = node.getReferenceNode(node.getDocument());
        if (reference == null) {
            BasedSequence inside = node.getChildChars();
            if (node.hasChildren()) {
                text(node.getChars().prefixOf(inside).unescape());
                children(node);
                words(node.getChars().suffixOf(inside).unescape());
            } else {
                text(node.getChars().unescape().replaceAll("\n[ \t]+", "\n"));
            }
        } else if (node instanceof ImageRef) {
            image(node, encoded(Characters.unescaped(reference.getUrl())), reference.getTitle());
        } else {
            raw("<a").attribute("href", encoded(Characters.unescaped(reference.getUrl()))).title(reference.getTitle()).raw(">");
            children(node);
            raw("</a>");
        }
    }

    private void image(Image node) {
        image(node, encoded(Characters.unescaped(node.getUrl())), node.getTitle());
    }

    private void image(Node node, String url, BasedSequence title) {
        raw("<img").attribute("src", url).attribute("alt", new TextCollectingVisitor().collectAndGetText(node));
        title(title);
        if (!plain) {
            attribute("loading", "lazy");
        }
        raw(" />");
    }

    private void address(AutoLink node) {
        String written = node.getText().toString();
        String url = encoded(written);
        raw("<a").attribute("href", url.startsWith("www.") ? "http://" + url : url).raw(">")
                .text(plain ? written : TidyUrl.tidy(written)).raw("</a>");
    }

    private void address(MailLink node) {
        String address = node.getText().unescape();
        raw("<a").attribute("href", "mailto:" + encoded(address)).raw(">").text(address).raw("</a>");
    }

    private void tableBody(TableBody node) {
        if (node.hasChildren()) {
            block("tbody", node);
        }
    }

    private void cell(TableCell node) {
        String tag = node.isHeader() ? "th" : "td";
        raw("<").raw(tag);
        if (node.getAlignment() != null) {
            attribute("align", node.getAlignment().name().toLowerCase(Locale.ROOT));
        }
        raw(">");
        children(node);
        raw("</").raw(tag).raw(">");
    }

    private void footnote(Footnote node) {
        FootnoteBlock block = node.getFootnoteBlock();
        if (block == null) {
            raw("[^");
            children(node);
            raw("]");
        } else {
            int number = block.getFootnoteOrdinal();
            String id = backReference(number, node.getReferenceOrdinal());
            raw("<sup").attribute("id", id).raw("><a class=\"footnote-ref\"").attribute("href", "#fn-" + number)
                    .raw(">").raw(String.valueOf(number)).raw("</a></sup>");
        }
    }

    private static String backReference(int number, int use) {
        return "fnref-" + number + (use == 0 ? "" : "-" + use);
    }

    private void footnotes(List<FootnoteBlock> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        line().raw("<div class=\"footnotes\">\n<hr />\n<ol>\n");
        for (FootnoteBlock block : blocks) {
            int number = block.getFootnoteOrdinal();
            raw("<li").attribute("id", "fn-" + number).raw(">").line();
            children(block);
            for (int use = 0; use < block.getFootnoteReferences(); use++) {
                line().raw("<a").attribute("href", "#" + backReference(number, use))
                        .raw(" class=\"footnote-backref\">↩</a>");
            }
            line().raw("</li>").line();
        }
        raw("</ol>\n</div>\n");
    }
}
