package press.courant.extract;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** Parses HTML within bounds of depth and size. */
final class PageParser {
    private static final int DEEPEST = 1_000;
    private static final int MOST_TAGS = 400_000;

    private PageParser() {}

    static Document parse(String html, Optional<String> url) throws InputException {
        if (tags(html) > MOST_TAGS) {
            throw new InputException("more than " + MOST_TAGS + " tags");
        }
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST + 50);
        Document document = parser.parseInput(html, url.orElse(""));
        if (isDeep(document)) {
            throw new InputException("elements are nested deeper than " + DEEPEST);
        }
        String base = Optional.ofNullable(document.selectFirst("base[href]")).map(element -> element.absUrl("href"))
                .filter(address -> !address.isEmpty()).orElse("");
        if (!base.isEmpty()) {
            document.setBaseUri(base);
        }
        return document;
    }

    private static int tags(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            tags++;
        }
        return tags;
    }

    /** Without recursion, which such a page would exhaust. */
    private static boolean isDeep(Document document) {
        int depth = 0;
        Node node = document;
        while (true) {
            if (node.childNodeSize() > 0) {
                node = node.childNode(0);
                depth++;
                if (depth > DEEPEST) {
                    return true;
                }
                continue;
            }
            while (node != document && node.nextSibling() == null) {
                node = node.parent();
                depth--;
            }
            if (node == document) {
                return false;
            }
            node = node.nextSibling();
        }
    }
}
