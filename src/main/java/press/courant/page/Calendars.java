package press.courant.page;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import press.courant.cache.Mixer;
import press.courant.model.Article;

/** Works out the geometry of calendars. */
final class Calendars {
    /** A link takes a hundred bytes and a square without one seven: of many days, the newest have links. */
    private static final int MOST_LINKS = 140;
    private static final int SHADES = 4;
    private static final int DAYS_IN_WEEK = 7;

    private final Views views;
    private final NavigableMap<LocalDate, List<Article>> byDay;

    Calendars(Views views) {
        this.views = views;
        byDay = views.site.byDay();
    }

    /** A calendar of several years, of which the newest days link to their pages, and the others to their years'. */
    Calendar of(Collection<Integer> newestFirst) {
        return of(newestFirst, MOST_LINKS);
    }

    /** A calendar of one year, with a link to each day that has entries. */
    Calendar of(int year) {
        return of(List.of(year), Integer.MAX_VALUE);
    }

    /** What a calendar shows of a year. */
    Mixer mark(int year, Mixer mixer) {
        days(year).forEach((day, articles) -> mixer.add(day.toEpochDay()).add(articles.size()));
        return mixer;
    }

    private Calendar of(Collection<Integer> years, int mostLinks) {
        int maximum = years.stream().flatMap(year -> days(year).values().stream()).mapToInt(List::size).max().orElse(0);
        List<Calendar.Year> rows = new ArrayList<>();
        int linked = 0;
        for (int year : years) {
            int links = Math.min(days(year).size(), mostLinks - linked);
            rows.add(row(year, maximum, links));
            linked += links;
        }
        List<Calendar.Least> least = new ArrayList<>();
        for (int shade = 1; shade <= SHADES; shade++) {
            int count = (shade - 1) * (shade - 1) * maximum / (SHADES * SHADES) + 1;
            if (count <= maximum && shade(count, maximum) == shade) {
                least.add(new Calendar.Least(shade, count));
            }
        }
        return new Calendar(maximum, Arrays.stream(Month.values()).map(views.dates::initial).toList(), least, rows);
    }

    private NavigableMap<LocalDate, List<Article>> days(int year) {
        return byDay.subMap(LocalDate.of(year, 12, 31), true, LocalDate.of(year, 1, 1), true).descendingMap();
    }

    private Calendar.Year row(int year, int maximum, int links) {
        NavigableMap<LocalDate, List<Article>> days = new TreeMap<>(days(year));
        LocalDate firstLinked = days.keySet().stream().skip(days.size() - links).findFirst().orElse(LocalDate.MAX);
        return new Calendar.Year(new Link(String.valueOf(year), views.permalinks.url(Permalinks.year(year))),
                days.values().stream().mapToInt(List::size).sum(), outline(year),
                squares(days.headMap(firstLinked, false), maximum), links(days.tailMap(firstLinked, true), maximum));
    }

    private List<Calendar.Day> links(NavigableMap<LocalDate, List<Article>> days, int maximum) {
        List<Calendar.Day> links = new ArrayList<>();
        days.forEach((day, articles) -> links.add(new Calendar.Day(
                new Link(views.dates.view(day).label(), views.permalinks.url(Permalinks.day(day))),
                articles.size(), shade(articles.size(), maximum),
                "M" + week(day) + " " + weekday(day) + "h1v1h-1z")));
        return links;
    }

    private static List<Calendar.Squares> squares(NavigableMap<LocalDate, List<Article>> days, int maximum) {
        NavigableMap<Integer, StringBuilder> paths = new TreeMap<>();
        int length = 0;
        for (LocalDate day : days.keySet()) {
            int shade = shade(days.get(day).size(), maximum);
            LocalDate next = day.plusDays(1);
            length++;
            if (weekday(next) == 0 || !days.containsKey(next) || shade(days.get(next).size(), maximum) != shade) {
                paths.computeIfAbsent(shade, any -> new StringBuilder()).append(line(next.minusDays(length), length));
                length = 0;
            }
        }
        return paths.entrySet().stream()
                .map(path -> new Calendar.Squares(path.getKey(), path.getValue().toString())).toList();
    }

    /** By the root, so that one day with many entries does not make all others pale. */
    private static int shade(int count, int maximum) {
        int shade = 1;
        while (SHADES * SHADES * count > shade * shade * maximum) {
            shade++;
        }
        return shade;
    }

    private static String line(LocalDate first, int days) {
        return "M" + week(first) + " " + weekday(first) + "v" + days;
    }

    private static String outline(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return "M0 " + weekday(first) + "V" + DAYS_IN_WEEK + "H" + week(last) + "V" + (weekday(last) + 1)
                + "H" + (week(last) + 1) + "V0H1V" + weekday(first) + "z";
    }

    private static int week(LocalDate day) {
        return (day.getDayOfYear() - 1 + weekday(day.withDayOfYear(1))) / DAYS_IN_WEEK;
    }

    private static int weekday(LocalDate day) {
        return day.getDayOfWeek().ordinal();
    }
}
