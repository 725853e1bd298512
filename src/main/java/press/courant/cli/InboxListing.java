package press.courant.cli;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import press.courant.capture.Duplicate;
import press.courant.capture.Duplicates;
import press.courant.content.Inventory;
import press.courant.model.Inbox;
import press.courant.model.InboxItem;
import press.courant.model.Subscription;
import press.courant.problem.Printable;

/** The inbox in lines, the newest first. */
final class InboxListing {
    private static final int MOST = 40;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Duplicates entries;
    private final ZoneId zone;
    private final Map<String, String> names;
    private final boolean all;

    /** @param all whether to list what is decided, and as much as there is */
    InboxListing(Inventory inventory, List<Subscription> feeds, boolean all) {
        this.entries = Duplicates.among(inventory.entries());
        this.zone = inventory.config().timeZone();
        this.names = feeds.stream().collect(Collectors.toMap(Subscription::id, Subscription::name));
        this.all = all;
    }

    /** @param only feeds, or all where there is none */
    List<String> lines(Inbox inbox, List<String> only) {
        List<InboxItem> items = inbox.items().stream()
                .filter(item -> only.isEmpty() || item.mentions().stream().anyMatch(mention -> only.contains(mention.feed())))
                .sorted(Comparator.comparing(this::when).thenComparing(InboxItem::number).reversed()).toList();
        Map<Integer, Duplicate> known = items.stream().filter(InboxItem::isNew)
                .flatMap(item -> twin(item).map(twin -> Map.entry(item.number(), twin)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<InboxItem> listed = items.stream().filter(item -> all || item.isNew() && !known.containsKey(item.number())).toList();
        int width = listed.stream().mapToInt(item -> Integer.toString(item.number()).length()).max().orElse(1);
        List<String> lines = new ArrayList<>();
        listed.stream().limit(all ? Long.MAX_VALUE : MOST).forEach(item -> {
            String number = Integer.toString(item.number());
            Optional<String> twin = Optional.ofNullable(known.get(item.number())).map(entry -> "in the digest: " + entry.path());
            String state = item.isNew() ? twin.orElse("") : item.decision().name().toLowerCase(Locale.ROOT);
            String mark = state.isEmpty() ? "" : "  [" + state + "]";
            lines.add(" ".repeat(width - number.length()) + number + "  " + Printable.sentence(item.title().orElse("(no title)") + mark));
            lines.add(" ".repeat(width) + "  " + shown(item) + ", " + Printable.sentence(sources(item)));
            item.url().ifPresent(url -> lines.add(" ".repeat(width) + "  " + Printable.visible(url)));
        });
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(summary(listed.size(), known.size()));
        return lines;
    }

    private String summary(int count, int known) {
        String twins = known == 0 ? "" : "; the digest has " + known + " more already";
        if (all) {
            return count + (count == 1 ? " report" : " reports");
        } else if (count == 0) {
            return "Nothing new" + twins;
        }
        String rest = count > MOST ? count + " new, of which " + MOST + " are listed (--all lists them)" : count + " new";
        return rest + twins + ". Next: courant inbox keep N…, or drop N…";
    }

    private Optional<Duplicate> twin(InboxItem item) {
        return entries.find(item.mentions().stream().flatMap(mention -> mention.url().stream()), "");
    }

    private String sources(InboxItem item) {
        return item.mentions().stream().map(mention -> names.getOrDefault(mention.feed(), mention.feed())).distinct()
                .collect(Collectors.joining(" and "));
    }

    /** A text that sorts by time. */
    private String when(InboxItem item) {
        return item.date().map(this::local).orElseGet(() -> item.found().toString());
    }

    private String shown(InboxItem item) {
        return item.date().map(this::local).orElseGet(() -> "found " + item.found());
    }

    private String local(String date) {
        return date.length() > 10 && date.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                ? OffsetDateTime.parse(date).atZoneSameInstant(zone).format(MOMENT)
                : LocalDate.parse(date.substring(0, 10)).toString();
    }
}
