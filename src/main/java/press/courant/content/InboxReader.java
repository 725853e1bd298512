package press.courant.content;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import press.courant.model.FeedState;
import press.courant.model.Inbox;
import press.courant.model.InboxItem;
import press.courant.model.InboxItem.Decision;
import press.courant.model.InboxItem.Mention;
import press.courant.model.Subscription;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;

/** Reads the feeds that an editor follows, and what the inbox knows of them. */
public final class InboxReader {
    /** The editor's list of feeds. */
    public static final String FEEDS = "feeds.yaml";
    /** What the commands remember. */
    public static final String INBOX = "inbox.yaml";

    private static final Schema MENTION = Schema.of("A feed's item about a report.",
            Schema.required("feed", Values.ID_TEXT, "The id of the feed."),
            Schema.optional("url", Values.URL, "The address of the report."),
            Schema.optional("id", Values.LINE, "By which the feed knows it."));
    private static final Schema FEED_STATE = Schema.of("What the next fetch of a feed has to know.",
            Schema.required("feed", Values.ID_TEXT, "The id of the feed."),
            Schema.required("url", Values.URL, "The address that was fetched."),
            Schema.optional("etag", Values.TEXT, "What the server calls the state that was fetched."),
            Schema.optional("modified", Values.LINE, "When the server says it was changed."),
            Schema.optional("later", Values.DATE, "Until when the server wants to be left alone."));
    private static final Schema ITEM = Schema.of("A report that feeds told of.",
            Schema.required("number", Values.number(1, 999_999_999), "By which the editor names it."),
            Schema.required("is", Values.choice("new", "kept", "dropped"), "What became of it."),
            Schema.optional("title", Values.LINE, "Its title."),
            Schema.optional("date", Values.DATE, "When it appeared."),
            Schema.optional("author", Values.LINE, "Who wrote it."),
            Schema.optional("summary", Values.TEXT, "How it begins."),
            Schema.required("found", Values.DAY, "The day on which it came."),
            Schema.optional("gone", Values.DAY, "The day since which no feed lists it."),
            Schema.required("in", new ValueType.Listing("a list of maps with feed and url",
                    new ValueType.Mapping("a map with feed and url", MENTION), false), "The feeds that list it."));
    private static final Schema FILE = Schema.of("What the inbox knows, content/inbox.yaml.",
            Schema.optional("feeds", new ValueType.Listing("a list of maps",
                    new ValueType.Mapping("a map", FEED_STATE), false), "What the next fetches have to know."),
            Schema.optional("items", new ValueType.Listing("a list of maps",
                    new ValueType.Mapping("a map", ITEM), false), "The reports by number."));

    private final Path content;

    /** @param siteFolder that holds {@code content/} */
    public InboxReader(Path siteFolder) {
        this.content = siteFolder.resolve("content");
    }

    /** The feeds in the editor's order. */
    public Outcome<List<Subscription>> subscriptions() {
        List<Problem> problems = new ArrayList<>();
        List<Subscription> feeds = text(FEEDS, problems)
                .map(text -> Registry.read(text, Schemas.FEED, (fields, here) -> new Subscription(
                        fields.text("id").orElseThrow(),
                        fields.text("name").or(() -> fields.text("id")).orElseThrow(),
                        fields.text("url").orElseThrow()), problems).items())
                .orElse(List.of());
        return Problem.anyError(problems) ? Outcome.failed(problems) : Outcome.of(feeds, problems);
    }

    /** What the inbox knows; nothing yet where there is no file. */
    public Outcome<Inbox> inbox() {
        List<Problem> problems = new ArrayList<>();
        Optional<SourceText> text = text(INBOX, problems);
        Inbox inbox = text.flatMap(found -> inbox(found, new FileProblems(found, problems))).orElse(Inbox.EMPTY);
        return Problem.anyError(problems) ? Outcome.failed(problems) : Outcome.of(inbox, problems);
    }

    private Optional<SourceText> text(String name, List<Problem> problems) {
        return FileFinder.single(content, name, problems).flatMap(file -> TextReader.read(file, problems));
    }

    private static Optional<Inbox> inbox(SourceText text, FileProblems here) {
        return Fields.checkFile(FILE, text.text(), here).filter(Fields::complete).map(fields -> new Inbox(
                maps(fields, "feeds", FEED_STATE, here).map(InboxReader::state).toList(),
                maps(fields, "items", ITEM, here).map(item -> item(item, here)).toList()));
    }

    private static Stream<Fields> maps(Fields fields, String key, Schema schema, FileProblems here) {
        return fields.items(key).stream().map((Node map) -> Fields.silently(schema, map, here));
    }

    private static FeedState state(Fields fields) {
        return new FeedState(fields.text("feed").orElseThrow(), fields.text("url").orElseThrow(), fields.text("etag"),
                fields.text("modified"), fields.text("later").filter(later -> later.endsWith("Z")).map(Instant::parse));
    }

    private static InboxItem item(Fields fields, FileProblems here) {
        return new InboxItem(
                fields.number("number").orElseThrow(),
                Decision.valueOf(fields.text("is").orElseThrow().toUpperCase(Locale.ROOT)),
                fields.text("title"), fields.text("date"), fields.text("author"), fields.text("summary"),
                LocalDate.parse(fields.text("found").orElseThrow()),
                fields.text("gone").map(LocalDate::parse),
                maps(fields, "in", MENTION, here).map(mention ->
                        new Mention(mention.text("feed").orElseThrow(), mention.text("url"), mention.text("id"))).toList());
    }
}
