package press.courant.inbox;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import press.courant.capture.Duplicates;
import press.courant.content.Inventory;
import press.courant.content.WrittenEntry;
import press.courant.model.Inbox;
import press.courant.model.InboxItem;
import press.courant.model.Subscription;

/** What an editor sees of the inbox: each report with the entry that the digest has of it, the newest first. */
public final class InboxView {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Duplicates entries;
    private final StoryTitle titles;
    private final Map<String, WrittenEntry> byTitle = new HashMap<>();
    private final ZoneId zone;
    private final Map<String, Subscription> feeds;

    /** @param inventory of the site, with its entries */
    public InboxView(Inventory inventory, List<Subscription> feeds) {
        this.entries = Duplicates.among(inventory.entries());
        this.titles = new StoryTitle(feeds.stream().map(Subscription::name).toList());
        inventory.entries().stream().filter(entry -> entry.day().isPresent())
                .forEach(entry -> titles.key(entry.title()).ifPresent(key -> byTitle.merge(key, entry, InboxView::later)));
        this.zone = inventory.config().timeZone();
        this.feeds = feeds.stream().collect(Collectors.toMap(Subscription::id, feed -> feed));
    }

    /**
     * A report.
     *
     * @param when it appeared, in the site's time zone, or that it was found on a day
     * @param feeds that tell of it
     * @param entry the file of the entry that the digest has of it: of its address, or of its long title and of about
     *     its day
     */
    public record Row(InboxItem item, String when, List<Subscription> feeds, Optional<String> entry) {}

    private static WrittenEntry later(WrittenEntry one, WrittenEntry other) {
        return other.day().orElseThrow().isAfter(one.day().orElseThrow()) ? other : one;
    }

    /** @param only feeds, or all where there is none */
    public List<Row> rows(Inbox inbox, List<String> only) {
        return inbox.items().stream()
                .filter(item -> only.isEmpty() || item.mentions().stream().anyMatch(mention -> only.contains(mention.feed())))
                .sorted(Comparator.comparing(this::when).thenComparing(InboxItem::number).reversed())
                .map(item -> new Row(item, item.date().map(this::local).orElseGet(() -> "found " + item.found()),
                        item.mentions().stream().map(mention -> feed(mention.feed())).distinct().toList(), entry(item)))
                .toList();
    }

    private Subscription feed(String id) {
        return feeds.getOrDefault(id, new Subscription(id, id, ""));
    }

    private Optional<String> entry(InboxItem item) {
        return entries.at(item.mentions().stream().flatMap(mention -> mention.url().stream()))
                .or(() -> titles.key(item.title()).flatMap(key -> Optional.ofNullable(byTitle.get(key)))
                        .filter(entry -> StoryTitle.isNear(entry.day().orElseThrow(),
                                item.date().map(Arrivals::day).orElse(item.found())))
                        .map(WrittenEntry::path));
    }

    /** A text that sorts by time. */
    private String when(InboxItem item) {
        return item.date().map(this::local).orElseGet(() -> item.found().toString());
    }

    private String local(String date) {
        return date.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                ? OffsetDateTime.parse(date).atZoneSameInstant(zone).format(MOMENT)
                : LocalDate.parse(date.substring(0, 10)).toString();
    }
}
