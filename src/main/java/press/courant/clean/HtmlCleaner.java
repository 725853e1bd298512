package press.courant.clean;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import press.courant.model.BaseUrl;

/**
 * Makes any HTML safe to publish: the last step before output.
 *
 * <p>An unsafe element goes and leaves its text, unless its content is no text of the page (scripts, forms' controls,
 * drawings). Links lose their trackers; a link out of the site gets {@code rel="external noopener"}: a theme can mark
 * it, and a page it opens cannot reach back. It gets no {@code nofollow}: a digest means to recommend its sources.
 */
public final class HtmlCleaner {
    private static final int MAX_ROUNDS = 8;

    private final SiteLinks links;

    public HtmlCleaner(BaseUrl baseUrl) {
        this.links = new SiteLinks(baseUrl);
    }

    /**
     * The HTML of a body without anything harmful; cleaning it again changes nothing.
     *
     * <p>Malformed HTML can read differently once written. It is cleaned until it reads the same, so that a browser
     * sees what was checked; what never settles is published as text. HTML without a parse error from which nothing
     * is taken reads the same at once, and the plain HTML that a Markdown renderer writes needs no parser at all.
     */
    public String clean(String html) {
        return cleaned(html).html();
    }

    /**
     * Clean HTML with its text.
     *
     * @param html see {@link #clean}
     */
    public record Cleaned(String html, HtmlText text) {}

    /** The same as {@link #clean}, with the text of the result. */
    public Cleaned cleaned(String html) {
        return plain(html).orElseGet(() -> {
            String clean = parsed(html);
            return new Cleaned(clean, HtmlText.of(clean));
        });
    }

    /**
     * A writer of plain HTML, which makes it safe at once.
     *
     * @param length about how long the HTML will be
     */
    public PlainHtml plainHtml(int length) {
        return new PlainHtml(links, length);
    }

    /** HTML of any kind made safe. */
    String parsed(String html) {
        String dirty = html;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Pass pass = pass(dirty);
            if (pass.settled || pass.html.equals(dirty)) {
                return pass.html;
            }
            dirty = pass.html;
        }
        var text = new StringBuilder("<p>");
        HtmlWriter.text(HtmlText.of(dirty).text(), text);
        return text.append("</p>").toString();
    }

    /** Plain HTML made safe; nothing where it takes a parser to say what a browser would see. */
    Optional<Cleaned> plain(String html) {
        var copy = new PlainCopy(html, links);
        return MarkupScanner.scan(html, copy) ? Optional.of(copy.cleaned()) : Optional.empty();
    }

    /**
     * One walk over the parsed HTML.
     *
     * @param settled whether what was written has the structure of what was read
     */
    private record Pass(String html, boolean settled) {}

    private Pass pass(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(1);
        Element body = Document.createShell("").body();
        parser.parseFragmentInput(html, body, "").forEach(body::appendChild);
        var walk = new Walk(body, new SafeWriter(links, html.length()));
        body.filter(walk);
        return new Pass(walk.writer.html(), parser.getErrors().isEmpty() && walk.keptAll);
    }

    private static final class Walk implements NodeFilter {
        private final Element body;
        private final SafeWriter writer;
        private final Deque<Boolean> open = new ArrayDeque<>();
        private boolean keptAll = true;

        Walk(Element body, SafeWriter writer) {
            this.body = body;
            this.writer = writer;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                // A line feed that begins a <pre> is not part of its text when it is read again.
                keptAll &= !text.getWholeText().startsWith("\n") || !text.parentNode().nameIs("pre");
                writer.text(text.getWholeText());
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)
                    || SafeHtml.DROPPED.contains(element.normalName())
                    || !element.tag().namespace().equals(Parser.NamespaceHtml)) {
                keptAll = false;
                return FilterResult.SKIP_ENTIRELY;
            }
            boolean written = element != body && writer.start(element.normalName(), HtmlText.pairs(element));
            keptAll &= written || element == body;
            open.push(written);
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && open.pop()) {
                writer.end(element.normalName());
            }
            return FilterResult.CONTINUE;
        }
    }
}
