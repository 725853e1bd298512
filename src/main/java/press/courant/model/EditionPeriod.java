package press.courant.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * The day or the ISO 8601 week that an edition covers.
 *
 * @param id {@code 2023-09-25} or {@code 2023-W39}
 * @param first the first day
 * @param last the last day, the first one itself for a day
 */
public record EditionPeriod(String id, LocalDate first, LocalDate last) implements Comparable<EditionPeriod> {
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
