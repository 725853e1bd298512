package press.courant.clean;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
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
     * sees what was checked; what never settles is published as text.
     */
    public String clean(String html) {
        String dirty = html;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            String clean = pass(dirty);
            if (clean.equals(dirty)) {
                return clean;
            }
            dirty = clean;
        }
        var text = new StringBuilder("<p>");
        HtmlWriter.text(HtmlText.of(dirty).text(), text);
        return text.append("</p>").toString();
    }

    private String pass(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        var writer = new Writer(body, html.length());
        body.filter(writer);
        return writer.out.toString();
    }

    private final class Writer implements NodeFilter {
        private final Element body;
        private final StringBuilder out;
        private final Set<String> ids = new HashSet<>();

        Writer(Element body, int length) {
            this.body = body;
            this.out = new StringBuilder(length + length / 8);
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                HtmlWriter.text(text.getWholeText(), out);
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (SafeHtml.DROPPED.contains(element.normalName())
                    || !element.tag().namespace().equals(Parser.NamespaceHtml)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (isWritten(element)) {
                start(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element
                    && isWritten(element)
                    && !SafeHtml.VOID.contains(element.normalName())) {
                out.append("</").append(element.normalName()).append('>');
            }
            return FilterResult.CONTINUE;
        }

        private boolean isWritten(Element element) {
            String name = element.normalName();
            if (element == body || !SafeHtml.SAFELIST.isSafeTag(name)) {
                return false;
            }
            return switch (name) {
                case "img" -> address(element, "src", SafeUrl.WEB).isPresent();
                case "a" -> address(element, "href", SafeUrl.LINK).isPresent() || !element.id().isEmpty();
                default -> true;
            };
        }

        private void start(Element element) {
            String name = element.normalName();
            out.append('<').append(name);
            boolean external = false;
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey();
                if (!SafeHtml.SAFELIST.isSafeAttribute(name, element, attribute)) {
                    continue;
                }
                Optional<String> value =
                        switch (key) {
                            case "href" -> address(element, key, SafeUrl.LINK);
                            case "src", "cite" -> address(element, key, SafeUrl.WEB);
                            default -> SafeHtml.value(name, key, attribute.getValue());
                        };
                if (value.isPresent()) {
                    write(element, key, value.get());
                    external |= key.equals("href") && links.isExternal(value.get());
                }
            }
            if (external) {
                out.append(" rel=\"external noopener\"");
            }
            if (name.equals("img") && !element.hasAttr("alt")) {
                out.append(" alt=\"\"");
            }
            out.append('>');
        }

        private void write(Element element, String key, String value) {
            if (key.equals("id") && !ids.add(value)) {
                return;
            }
            if (SafeHtml.isBoolean(key)) {
                out.append(' ').append(key);
            } else if (!key.equals("align")) {
                HtmlWriter.attribute(key, value, out);
            } else if (!element.hasAttr("class")) {
                HtmlWriter.attribute("class", "align-" + value, out);
            }
        }

        private Optional<String> address(Element element, String key, Set<String> schemes) {
            return SafeUrl.of(element.attr(key), schemes).map(TidyUrl::tidy).map(links::published);
        }
    }
}
