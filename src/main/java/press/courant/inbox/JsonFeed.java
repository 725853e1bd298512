package press.courant.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import press.courant.capture.Report;
import press.courant.extract.JsonTree;
import press.courant.fetch.FetchException;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeed {
    private JsonFeed() {}

    static Feed read(String text, String url) throws FetchException {
        Map<?, ?> feed = JsonTree.read(text).stream().findFirst().flatMap(JsonFeed::map).orElse(Map.of());
        if (!(feed.get("items") instanceof List<?> items)) {
            throw new FetchException("this is not a feed, or it is cut off",
                    "look at it in the browser; a JSON Feed has its reports in \"items\"");
        }
        return new Feed(FeedText.line(text(feed, "title")), items.stream().limit(FeedReader.MOST_ITEMS)
                .flatMap(item -> map(item).stream()).map(item -> item(item, url)).filter(FeedItem::saysSomething).toList());
    }

    private static FeedItem item(Map<?, ?> item, String url) {
        Optional<String> id = text(item, "id");
        return new FeedItem(
                id.map(FeedText::id),
                Stream.of(text(item, "external_url"), text(item, "url"), id.filter(link -> link.startsWith("http")))
                        .flatMap(Optional::stream)
                        .flatMap(link -> Report.address(FeedRepairs.absolute(url, link)).stream()).findFirst(),
                FeedText.line(text(item, "title")),
                text(item, "date_published").or(() -> text(item, "date_modified")).flatMap(FeedDates::read),
                author(item),
                Stream.of("summary", "content_text", "content_html").flatMap(key -> FeedText.summary(text(item, key)).stream())
                        .findFirst());
    }

    /** Version 1.1 has a list of authors, 1.0 one of them. */
    private static Optional<String> author(Map<?, ?> item) {
        Stream<?> listed = item.get("authors") instanceof List<?> authors ? authors.stream() : Stream.empty();
        return FeedText.people(Stream.concat(listed, Stream.ofNullable(item.get("author")))
                .flatMap(author -> map(author).stream()).flatMap(author -> text(author, "name").stream()));
    }

    private static Optional<Map<?, ?>> map(Object value) {
        return value instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    }

    private static Optional<String> text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
