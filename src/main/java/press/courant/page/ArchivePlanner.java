package press.courant.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import press.courant.cache.Mixer;
import press.courant.model.Article;
import press.courant.model.Site;
import press.courant.page.EditionBundles.Bundle;

/** Plans the archive: its overview, and the pages of years, months and days. */
final class ArchivePlanner {
    private static final int MONTHS_IN_YEAR = 12;

    private final Site site;
    private final Views views;
    private final EditionBundles editions;
    private final Calendars calendars;
    private final LanguagePlanner languages;
    private final NavigableMap<Integer, List<Article>> byYear;
    private final NavigableMap<YearMonth, List<Article>> byMonth;

    ArchivePlanner(Views views, EditionBundles editions, LanguagePlanner languages) {
        this.views = views;
        this.languages = languages;
        this.editions = editions;
        site = views.site;
        calendars = new Calendars(views);
        byYear = group(LocalDate::getYear);
        byMonth = group(YearMonth::from);
    }

    private <K extends Comparable<K>> NavigableMap<K, List<Article>> group(Function<LocalDate, K> key) {
        NavigableMap<K, List<Article>> groups = new TreeMap<>();
        site.byDay().forEach((day, articles) ->
                groups.computeIfAbsent(key.apply(day), any -> new ArrayList<>()).addAll(articles));
        return groups;
    }

    List<PlannedPage> plan() {
        List<PlannedPage> pages = new ArrayList<>();
        pages.add(PlannedPage.of(ArchivePage.class, Permalinks.file(Permalinks.ARCHIVE), this::overview)
                .from(() -> languages.mark(days()).value()).listed(Views.newest(site.articles())));
        byYear.keySet().forEach(year -> pages.addAll(yearPages(year)));
        byMonth.keySet().forEach(month -> pages.addAll(monthPages(month)));
        site.byDay().keySet().forEach(day -> pages.addAll(dayPages(day)));
        return pages;
    }

    private Mixer days() {
        Mixer mixer = new Mixer();
        byYear.keySet().forEach(year -> calendars.mark(year, mixer));
        return mixer;
    }

    /** A year's first page shows how many entries each day has, the others of each month only. */
    private Mixer mark(int year, Paginator.Slice<Article> slice) {
        Mixer mixer = near(byYear, year, views.mark(slice));
        if (slice.number() == 1) {
            return calendars.mark(year, mixer);
        }
        monthsOf(year).forEach((month, articles) -> mixer.add(month.getMonthValue()).add(articles.size()));
        return mixer;
    }

    private ArchivePage overview() {
        List<YearTeaser> years = byYear.descendingMap().entrySet().stream()
                .map(entry -> new YearTeaser(yearLink(entry.getKey()), entry.getValue().size(), months(entry.getKey())))
                .toList();
        return new ArchivePage(Permalinks.file(Permalinks.ARCHIVE), Optional.empty(),
                views.head(views.word("archive"), views.word("archiveOf", site.config().title()), Permalinks.ARCHIVE),
                site.articles().size(), calendars.of(byYear.descendingKeySet()), years, languages.links());
    }

    /** What comes before and after, which a page links to. */
    private static <K> Mixer near(NavigableMap<K, List<Article>> periods, K period, Mixer mixer) {
        return mixer.add(String.valueOf(periods.lowerKey(period))).add(String.valueOf(periods.higherKey(period)));
    }

    private List<PlannedPage> yearPages(int year) {
        return views.paginator.split(Permalinks.year(year), byYear.get(year)).stream()
                .map(slice -> views.page(YearPage.class, slice, Views.newest(slice.items()),
                        () -> mark(year, slice), () -> page(year, slice)))
                .toList();
    }

    private YearPage page(int year, Paginator.Slice<Article> slice) {
        return new YearPage(Permalinks.file(slice.location()), Optional.empty(),
                views.head(String.valueOf(year), views.word("entriesOfYear", String.valueOf(year)), slice, List.of()),
                year, slice.number() == 1 ? Optional.of(calendars.of(year)) : Optional.empty(),
                months(year), views.days(slice.items()), slice.pager(),
                Optional.ofNullable(byYear.lowerKey(year)).map(this::yearLink),
                Optional.ofNullable(byYear.higherKey(year)).map(this::yearLink));
    }

    private List<PlannedPage> monthPages(YearMonth month) {
        return views.paginator.split(Permalinks.month(month), byMonth.get(month)).stream()
                .map(slice -> views.page(MonthPage.class, slice, Views.newest(slice.items()),
                        () -> {
                            Mixer mixer = near(byMonth, month, views.mark(slice));
                            editions(month, slice).forEach(bundle -> EditionBundles.mark(bundle, mixer));
                            return mixer;
                        }, () -> page(month, slice)))
                .toList();
    }

    private List<Bundle> editions(YearMonth month, Paginator.Slice<Article> slice) {
        return slice.number() == 1 ? editions.in(month) : List.of();
    }

    private MonthPage page(YearMonth month, Paginator.Slice<Article> slice) {
        String title = views.dates.month(month);
        return new MonthPage(Permalinks.file(slice.location()), Optional.empty(),
                views.head(title, views.word("entriesOfMonth", title), slice, List.of()),
                views.dates.monthName(month), yearLink(month.getYear()),
                editions(month, slice).stream().map(editions::link).toList(), views.days(slice.items()), slice.pager(),
                Optional.ofNullable(byMonth.lowerKey(month)).map(this::monthLink),
                Optional.ofNullable(byMonth.higherKey(month)).map(this::monthLink));
    }

    private List<PlannedPage> dayPages(LocalDate day) {
        return views.paginator.split(Permalinks.day(day), site.byDay().get(day)).stream()
                .map(slice -> views.page(DayPage.class, slice, Optional.of(day),
                        () -> near(site.byDay(), day, views.mark(slice)), () -> page(day, slice)))
                .toList();
    }

    /** Days are newest first, so that the next lower key is the later day. */
    private DayPage page(LocalDate day, Paginator.Slice<Article> slice) {
        DateView date = views.dates.view(day);
        return new DayPage(Permalinks.file(slice.location()), Optional.empty(),
                views.head(date.label(), views.word("entriesOfDay", date.label()), slice, List.of()),
                date, yearLink(day.getYear()), monthLink(YearMonth.from(day)), views.cards(slice.items()),
                slice.pager(),
                Optional.ofNullable(site.byDay().higherKey(day)).map(this::dayLink),
                Optional.ofNullable(site.byDay().lowerKey(day)).map(this::dayLink));
    }

    private Map<YearMonth, List<Article>> monthsOf(int year) {
        return byMonth.subMap(YearMonth.of(year, 1), true, YearMonth.of(year, MONTHS_IN_YEAR), true);
    }

    private List<MonthTeaser> months(int year) {
        return monthsOf(year).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .map(entry -> new MonthTeaser(views.dates.monthName(entry.getKey()),
                        views.permalinks.url(Permalinks.month(entry.getKey())), entry.getValue().size()))
                .toList();
    }

    private Link yearLink(int year) {
        return new Link(String.valueOf(year), views.permalinks.url(Permalinks.year(year)));
    }

    private Link monthLink(YearMonth month) {
        return new Link(views.dates.month(month), views.permalinks.url(Permalinks.month(month)));
    }

    private Link dayLink(LocalDate day) {
        return new Link(views.dates.view(day).label(), views.permalinks.url(Permalinks.day(day)));
    }
}
