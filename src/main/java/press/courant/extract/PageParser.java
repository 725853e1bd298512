package press.courant.extract;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses HTML within bounds of depth and size. */
final class PageParser {
    private static final int DEEPEST = 1_000;
    private static final int MOST_TAGS = 400_000;

    private PageParser() {}

    static ParsedPage parse(String html, Optional<String> url) throws InputException {
        if (tags(html) > MOST_TAGS) {
            throw new InputException("more than " + MOST_TAGS + " tags");
        }
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST + 50);
        Document document = parser.parseInput(html, url.orElse(""));
        ParsedPage page = new ParsedPage(document, DEEPEST);
        page.all("base").stream().filter(element -> element.hasAttr("href")).findFirst().map(element -> element.absUrl("href"))
                .filter(address -> !address.isEmpty()).ifPresent(document::setBaseUri);
        return page;
    }

    private static int tags(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            tags++;
        }
        return tags;
    }
}
