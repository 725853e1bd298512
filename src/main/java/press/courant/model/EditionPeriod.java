package press.courant.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day or the ISO 8601 week that an edition covers.
 *
 * @param id {@code 2023-09-25} or {@code 2023-W39}
 * @param first the first day
 * @param last the last day, the first one itself for a day
 */
public record EditionPeriod(String id, LocalDate first, LocalDate last) implements Comparable<EditionPeriod> {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");

    public static EditionPeriod ofDay(LocalDate day) {
        return new EditionPeriod(day.toString(), day, day);
    }

    /** The ISO week, Monday to Sunday, that a day is in. */
    public static EditionPeriod ofWeek(LocalDate day) {
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        int year = monday.get(IsoFields.WEEK_BASED_YEAR);
        int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        // As %04d-W%02d, for which Java would load its formatter at the start of every build.
        String padded = year < 0 || year > 999 ? String.valueOf(year) : String.valueOf(10_000 + year).substring(1);
        return new EditionPeriod(padded + (week < 10 ? "-W0" : "-W") + week, monday, monday.plusDays(6));
    }

    /** The period that an id such as {@code 2023-09-25} or {@code 2023-W39} names. */
    public static Optional<EditionPeriod> parse(String id) {
        Matcher week = WEEK.matcher(id);
        try {
            if (!week.matches()) {
                return DAY.matcher(id).matches() ? Optional.of(ofDay(LocalDate.parse(id))) : Optional.empty();
            }
            LocalDate fourth = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4);
            LocalDate day = fourth.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)));
            return Optional.of(ofWeek(day)).filter(period -> period.id().equals(id));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean isDay() {
        return first.equals(last);
    }

    @Override
    public int compareTo(EditionPeriod other) {
        int byLast = last.compareTo(other.last);
        return byLast != 0 ? byLast : id.compareTo(other.id);
    }
}
