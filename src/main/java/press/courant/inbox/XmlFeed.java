package press.courant.inbox;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import press.courant.capture.Report;
import press.courant.fetch.FetchException;

/**
 * Reads RSS and Atom.
 *
 * <p>No XML parser sees what a server sent. jsoup reads it as it is, with stray ampersands, names of HTML characters and
 * junk at either end; it knows neither entities of a document's own nor files to load. Its tree is put in order by
 * {@link FeedRepairs} and handed to Rome, which knows the kinds of feeds.
 */
final class XmlFeed {
    private XmlFeed() {}

    static Feed read(String text, String url) throws FetchException {
        Document tree = FeedRepairs.tree(text, url);
        try {
            SyndFeed feed = new SyndFeedInput().build(new W3CDom().namespaceAware(true).fromJsoup(tree));
            return new Feed(FeedText.line(Optional.ofNullable(feed.getTitle())), feed.getEntries().stream()
                    .limit(FeedReader.MOST_ITEMS).map(XmlFeed::item).filter(FeedItem::saysSomething).toList());
        } catch (FeedException | RuntimeException e) {
            // Rome has no end of exceptions for feeds that are none.
            throw new FetchException("the feed cannot be read", "look at it in the browser; the site may have another one");
        }
    }

    private static FeedItem item(SyndEntry entry) {
        List<String> links = Stream.concat(
                        Stream.of(foreign(entry, "origLink"), Optional.ofNullable(entry.getLink())).flatMap(Optional::stream),
                        entry.getLinks().stream().map(SyndLink::getHref))
                .toList();
        Optional<String> id = Optional.ofNullable(entry.getUri()).filter(text -> !text.isBlank());
        Stream<String> authors = Stream.concat(
                entry.getAuthors().stream().map(SyndPerson::getName), Stream.ofNullable(entry.getAuthor()));
        Stream<SyndContent> texts = Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream());
        return new FeedItem(
                id.map(FeedText::id),
                Stream.concat(links.stream(), id.stream()).flatMap(link -> Report.address(link).stream()).findFirst(),
                FeedText.line(Optional.ofNullable(entry.getTitle())),
                foreign(entry, FeedRepairs.DATE),
                FeedText.people(authors.flatMap(Stream::ofNullable)),
                texts.flatMap(text -> FeedText.summary(Optional.ofNullable(text.getValue())).stream()).findFirst());
    }

    /** What an item says in an element of a namespace that Rome does not know. */
    private static Optional<String> foreign(SyndEntry entry, String name) {
        return entry.getForeignMarkup().stream().filter(element -> element.getName().equals(name)).map(Element::getTextTrim)
                .filter(text -> !text.isEmpty()).findFirst();
    }
}
