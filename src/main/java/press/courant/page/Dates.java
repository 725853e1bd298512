package press.courant.page;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import press.courant.message.Messages;
import press.courant.model.EditionPeriod;

/** Days, months and spans in the words of one language. */
final class Dates {
    private static final DateTimeFormatter ISO_MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final int DAYS_IN_WEEK = 7;
    private static final int MONTHS_IN_YEAR = 12;

    private final DateTimeFormatter day;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter monthName;
    private final DateTimeFormatter month;
    private final DateTimeFormatter monthInitial;
    private final DateTimeFormatter dayAndMonth;

    private final DateTimeFormatter dayOnly;
    private final Messages words;
    private final Map<LocalDate, DateView> days = new ConcurrentHashMap<>();

    Dates(Messages words) {
        this.words = words;
        Locale locale = words.language().locale();
        day = DateTimeFormatter.ofPattern(words.get("dateDay"), locale);
        weekday = DateTimeFormatter.ofPattern("EEEE", locale);
        monthName = DateTimeFormatter.ofPattern("LLLL", locale);
        month = DateTimeFormatter.ofPattern(words.get("dateMonth"), locale);
        monthInitial = DateTimeFormatter.ofPattern("LLLLL", locale);
        dayAndMonth = DateTimeFormatter.ofPattern(words.get("dateDayAndMonth"), locale);
        dayOnly = DateTimeFormatter.ofPattern(words.get("dateDayOnly"), locale);
    }

    /** Such as {@code 25 September 2023}. */
    String label(LocalDate date) {
        return view(date).label();
    }

    /** The same for all who ask for a day, which is written once. */
    DateView view(LocalDate date) {
        DateView known = days.get(date);
        return known != null ? known : days.computeIfAbsent(date, this::make);
    }

    private DateView make(LocalDate date) {
        return new DateView(date.toString(), day.format(date), weekday.format(date), date.getDayOfMonth(),
                monthName.format(date), date.getYear(), Optional.empty());
    }

    DateView view(ZonedDateTime moment, boolean timed) {
        DateView date = view(moment.toLocalDate());
        return timed
                ? new DateView(ISO_MINUTES.format(moment), date.label(), date.weekday(), date.day(), date.month(),
                        date.year(), Optional.of(TIME.format(moment)))
                : date;
    }

    String month(YearMonth yearMonth) {
        return month.format(yearMonth);
    }

    String monthName(YearMonth yearMonth) {
        return monthName.format(yearMonth);
    }

    /** The shortest sign of a month, such as {@code S}, which others may have too. */
    String initial(Month of) {
        return monthInitial.format(of);
    }

    /** {@code 25 September–1 October 2023}, with no part said twice. */
    String period(EditionPeriod period) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        if (period.isDay()) {
            return day.format(first);
        }
        String start = first.getYear() != last.getYear()
                ? day.format(first)
                : first.getMonth() != last.getMonth() ? dayAndMonth.format(first) : dayOnly.format(first);
        return words.get("datePeriod", start, day.format(last));
    }

    /** The silence between two days of a story, where it is longer than a week. */
    Optional<TimelineGap> gap(LocalDate before, LocalDate after) {
        long days = ChronoUnit.DAYS.between(before, after);
        long months = ChronoUnit.MONTHS.between(before, after);
        if (days <= DAYS_IN_WEEK) {
            return Optional.empty();
        } else if (months < 1) {
            return Optional.of(new TimelineGap(days < 2 * DAYS_IN_WEEK
                    ? words.get("daysLater", days) : words.get("weeksLater", days / DAYS_IN_WEEK), "weeks"));
        }
        long years = months / MONTHS_IN_YEAR;
        return Optional.of(years > 0
                ? new TimelineGap(words.get("yearsLater", years), "years")
                : new TimelineGap(words.get("monthsLater", months), "months"));
    }
}
