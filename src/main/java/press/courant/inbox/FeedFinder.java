package press.courant.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import press.courant.capture.Report;
import press.courant.extract.Decoder;

/** Finds feeds in what names them: web pages, and lists in OPML. */
public final class FeedFinder {
    private static final int DEEPEST = 100;

    private FeedFinder() {}

    /**
     * A feed that a document names.
     *
     * @param url absolute
     */
    public record Found(Optional<String> name, String url) {}

    /**
     * The feeds that a page names in its head, in its order; those of comments last.
     *
     * @param charset that the server claims
     * @param url where the page is
     */
    public static List<Found> ofPage(byte[] page, Optional<String> charset, String url) {
        List<Found> found = new ArrayList<>();
        List<Found> comments = new ArrayList<>();
        for (Element link : Jsoup.parse(Decoder.decode(page, charset), url).select("link[rel~=(?i)\\balternate\\b][href]")) {
            String title = link.attr("title");
            if (link.attr("type").matches("(?i)\\s*application/(rss\\+xml|atom\\+xml|rdf\\+xml|feed\\+json|json).*")) {
                List<Found> list = (title + link.attr("href")).matches("(?i).*comment.*") ? comments : found;
                Report.address(FeedRepairs.absolute(url, link.attr("href")))
                        .ifPresent(feed -> list.add(new Found(FeedText.line(Optional.of(title)), feed)));
            }
        }
        found.addAll(comments);
        return found.stream().distinct().toList();
    }

    /**
     * The feeds of a list in OPML, each once, in whatever groups they are; nothing where it is no such list.
     *
     * @param charset that the server claims
     * @param url where the list is
     */
    public static Optional<List<Found>> ofList(byte[] list, Optional<String> charset, String url) {
        String text = Decoder.decode(list, charset);
        String markup = text.substring(Math.max(0, text.indexOf('<')));
        Element document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(markup, url);
        if (document.children().stream().noneMatch(root -> root.tagName().equalsIgnoreCase("opml"))) {
            return Optional.empty();
        }
        Map<String, Found> feeds = new LinkedHashMap<>();
        for (Element outline : document.getAllElements()) {
            Optional<String> address = Optional.of(attribute(outline, "xmlurl")).filter(link -> !link.isBlank())
                    .flatMap(link -> Report.address(FeedRepairs.absolute(url, link)));
            if (outline.tagName().equalsIgnoreCase("outline") && address.isPresent()) {
                String name = attribute(outline, "title").isBlank() ? attribute(outline, "text") : attribute(outline, "title");
                feeds.putIfAbsent(address.get(), new Found(FeedText.line(Optional.of(name)), address.get()));
            }
        }
        return Optional.of(List.copyOf(feeds.values()));
    }

    private static String attribute(Element element, String name) {
        return element.attributes().asList().stream().filter(attribute -> attribute.getKey().equalsIgnoreCase(name))
                .map(attribute -> attribute.getValue()).findFirst().orElse("");
    }
}
