package press.courant.inbox;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.courant.likeness.ReportAddress;
import press.courant.fetch.Validators;
import press.courant.model.FeedState;
import press.courant.model.Inbox;
import press.courant.model.InboxItem;
import press.courant.model.InboxItem.Decision;
import press.courant.model.InboxItem.Mention;
import press.courant.model.Subscription;

/**
 * Folds news into the inbox.
 *
 * <p>The same report is one item: of one address in any spelling, of one id in one feed, of the same long title in two
 * feeds within a few days, or of that and one moment in one feed. What was decided stays decided as long as a feed lists
 * it, and a month longer.
 */
public final class Arrivals {
    private static final int REMEMBERED = 30;
    private static final int MOST_ITEMS = 8_000;
    private static final int DAY_LENGTH = "2023-09-25".length();

    private final LocalDate today;
    private final StoryTitle titles;
    private final List<InboxItem> items = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<Integer> listed = new HashSet<>();
    private int last;

    private Arrivals(Inbox inbox, List<Subscription> followed, LocalDate today) {
        this.today = today;
        this.titles = new StoryTitle(followed.stream().map(Subscription::name).toList());
        for (InboxItem item : inbox.items()) {
            items.add(item);
            last = Math.max(last, item.number());
            item.mentions().forEach(mention -> keys(mention).forEach(key -> places.putIfAbsent(key, items.size() - 1)));
            titleKey(item.title()).ifPresent(key -> places.putIfAbsent(key, items.size() - 1));
        }
    }

    /**
     * The inbox with the news in it.
     *
     * @param news of some feeds
     * @param followed all feeds, of which there may be no news
     * @param today the day on which the news came, in the site's zone
     */
    public static Inbox into(Inbox inbox, List<News> news, List<Subscription> followed, LocalDate today) {
        Arrivals arrivals = new Arrivals(inbox, followed, today);
        Set<String> ids = followed.stream().map(Subscription::id).collect(Collectors.toSet());
        Set<String> told = new HashSet<>();
        inbox.items().forEach(item -> item.mentions().stream().map(Mention::feed).filter(feed -> !ids.contains(feed))
                .forEach(told::add));
        for (News one : news) {
            one.feed().ifPresent(feed -> {
                told.add(one.subscription().id());
                feed.items().forEach(item -> arrivals.take(item, one.subscription().id()));
            });
        }
        return new Inbox(states(inbox, news).stream().filter(state -> ids.contains(state.id())).toList(),
                arrivals.remembered(told));
    }

    /** The inbox without a feed and what only that told of. */
    public static Inbox without(Inbox inbox, String feed) {
        return new Inbox(inbox.feeds().stream().filter(state -> !state.id().equals(feed)).toList(),
                inbox.items().stream()
                        .map(item -> item.mentioned(item.mentions().stream()
                                .filter(mention -> !mention.feed().equals(feed)).toList()))
                        .filter(item -> !item.mentions().isEmpty()).toList());
    }

    private static List<FeedState> states(Inbox inbox, List<News> news) {
        Map<String, FeedState> states = new HashMap<>();
        inbox.feeds().forEach(state -> states.put(state.id(), state));
        for (News one : news) {
            String id = one.subscription().id();
            Optional<FeedState> before =
                    Optional.ofNullable(states.get(id)).filter(state -> state.url().equals(one.subscription().url()));
            Optional<Validators> validators = one.validators();
            states.put(id, new FeedState(id, one.url(),
                    validators.isPresent() ? validators.get().etag() : before.flatMap(FeedState::etag),
                    validators.isPresent() ? validators.get().lastModified() : before.flatMap(FeedState::lastModified),
                    one.later()));
        }
        return states.values().stream().sorted(Comparator.comparing(FeedState::id)).toList();
    }

    private void take(FeedItem item, String feed) {
        Mention mention = new Mention(feed, item.url(), item.id().filter(id -> item.url().filter(id::equals).isEmpty()));
        Optional<Integer> known = keys(mention).flatMap(key -> Stream.ofNullable(places.get(key))).findFirst()
                .or(() -> titleKey(item.title()).flatMap(key -> Optional.ofNullable(places.get(key)))
                        .filter(place -> isElsewhere(items.get(place), feed) ? near(items.get(place), item)
                                : isOfOneMoment(items.get(place), item)));
        int place = known.orElse(items.size());
        if (known.isEmpty()) {
            items.add(new InboxItem(++last, Decision.NEW, item.title().or(item::summary), item.date(), item.author(),
                    item.summary(), today, Optional.empty(), List.of(mention)));
        } else if (!items.get(place).mentions().contains(mention)) {
            InboxItem before = items.get(place);
            List<Mention> all = new ArrayList<>(before.mentions());
            all.removeIf(other -> other.feed().equals(feed)
                    && keys(other).anyMatch(key -> keys(mention).anyMatch(key::equals)));
            all.add(mention);
            items.set(place, before.mentioned(all));
        }
        listed.add(place);
        keys(mention).forEach(key -> places.putIfAbsent(key, place));
        titleKey(item.title()).ifPresent(key -> places.put(key, place));
    }

    private static Stream<String> keys(Mention mention) {
        return Stream.concat(mention.url().flatMap(ReportAddress::of).stream(),
                Stream.concat(mention.id().stream(), mention.url().stream()).map(id -> mention.feed() + " " + id));
    }

    private Optional<String> titleKey(Optional<String> title) {
        return titles.key(title).map(text -> "title " + text);
    }

    /** What one feed lists twice under one title, as a daily column, is two reports, unless it gives both one moment. */
    private static boolean isElsewhere(InboxItem known, String feed) {
        return known.mentions().stream().noneMatch(mention -> mention.feed().equals(feed));
    }

    private boolean near(InboxItem known, FeedItem item) {
        LocalDate day = item.date().map(Arrivals::day).orElse(today);
        return StoryTitle.isNear(known.date().map(Arrivals::day).orElse(known.found()), day);
    }

    private static boolean isOfOneMoment(InboxItem known, FeedItem item) {
        return item.date().filter(date -> date.length() > DAY_LENGTH).isPresent() && item.date().equals(known.date());
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date.substring(0, DAY_LENGTH));
    }

    private List<InboxItem> remembered(Set<String> told) {
        List<InboxItem> remembered = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            InboxItem item = items.get(i);
            boolean unlisted = !listed.contains(i)
                    && item.mentions().stream().allMatch(mention -> told.contains(mention.feed()));
            Optional<LocalDate> gone = listed.contains(i) ? Optional.empty()
                    : item.gone().or(() -> Optional.of(today).filter(day -> unlisted));
            if (gone.filter(day -> ChronoUnit.DAYS.between(day, today) > REMEMBERED).isEmpty()) {
                remembered.add(item.goneSince(gone));
            }
        }
        if (remembered.size() <= MOST_ITEMS) {
            return remembered;
        }
        Comparator<InboxItem> dearest = Comparator.comparing((InboxItem item) -> item.gone().isPresent() && !item.isNew())
                .thenComparing(item -> item.gone().isPresent())
                .thenComparing(Comparator.comparing(InboxItem::number).reversed());
        return remembered.stream().sorted(dearest).limit(MOST_ITEMS)
                .sorted(Comparator.comparing(InboxItem::number)).toList();
    }
}
