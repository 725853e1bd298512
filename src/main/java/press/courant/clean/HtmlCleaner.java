package press.courant.clean;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
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
     * is taken, as a Markdown renderer writes it, reads the same at once.
     */
    public String clean(String html) {
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
        var writer = new Writer(body, html.length());
        body.filter(writer);
        return new Pass(writer.out.toString(), parser.getErrors().isEmpty() && writer.keptAll);
    }

    private final class Writer implements NodeFilter {
        private final Element body;
        private final StringBuilder out;
        private final Set<String> ids = new HashSet<>();
        private final Deque<Boolean> open = new ArrayDeque<>();
        private boolean keptAll = true;

        Writer(Element body, int length) {
            this.body = body;
            this.out = new StringBuilder(length + length / 8);
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                // A line feed that begins a <pre> is not part of its text when it is read again.
                keptAll &= !text.getWholeText().startsWith("\n") || !text.parentNode().nameIs("pre");
                HtmlWriter.text(text.getWholeText(), out);
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)
                    || SafeHtml.DROPPED.contains(element.normalName())
                    || !element.tag().namespace().equals(Parser.NamespaceHtml)) {
                keptAll = false;
                return FilterResult.SKIP_ENTIRELY;
            }
            boolean written = element != body && SafeHtml.SAFELIST.isSafeTag(element.normalName()) && start(element);
            keptAll &= written || element == body;
            open.push(written);
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && open.pop() && !SafeHtml.VOID.contains(element.normalName())) {
                out.append("</").append(element.normalName()).append('>');
            }
            return FilterResult.CONTINUE;
        }

        /** Writes the start of a safe element, unless it is one that says nothing without a safe address. */
        private boolean start(Element element) {
            String name = element.normalName();
            int before = out.length();
            out.append('<').append(name);
            boolean complete = !name.equals("img") && !name.equals("a");
            boolean external = false;
            if (element.attributesSize() > 0) {
                for (Attribute attribute : element.attributes()) {
                    String key = attribute.getKey();
                    Optional<String> value = value(name, element, attribute);
                    if (value.isPresent() && write(element, key, value.get())) {
                        external |= key.equals("href") && links.isExternal(value.get());
                        complete |= key.equals("src") || key.equals("href") || key.equals("id");
                    }
                }
            }
            if (!complete) {
                out.setLength(before);
                return false;
            }
            if (external) {
                out.append(" rel=\"external noopener\"");
            }
            if (name.equals("img") && !element.hasAttr("alt")) {
                out.append(" alt=\"\"");
            }
            out.append('>');
            return true;
        }

        private Optional<String> value(String name, Element element, Attribute attribute) {
            if (!SafeHtml.SAFELIST.isSafeAttribute(name, element, attribute)) {
                return Optional.empty();
            }
            String value = attribute.getValue();
            return switch (attribute.getKey()) {
                case "href" -> address(value, SafeUrl.LINK);
                case "src", "cite" -> address(value, SafeUrl.WEB);
                default -> SafeHtml.value(name, attribute.getKey(), value);
            };
        }

        private boolean write(Element element, String key, String value) {
            if (key.equals("id") && !ids.add(value) || key.equals("align") && element.hasAttr("class")) {
                return false;
            }
            if (SafeHtml.isBoolean(key)) {
                out.append(' ').append(key);
            } else if (key.equals("align")) {
                HtmlWriter.attribute("class", "align-" + value, out);
            } else {
                HtmlWriter.attribute(key, value, out);
            }
            return true;
        }

        private Optional<String> address(String value, Set<String> schemes) {
            return SafeUrl.of(value, schemes).map(TidyUrl::tidy).filter(url -> !url.isEmpty()).map(links::published);
        }
    }
}
