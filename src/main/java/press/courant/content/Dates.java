package press.courant.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as editors write them: a day, or a day and a time with or without an offset. */
final class Dates {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})"
            + "(?:[Tt ]+(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?\\s*([Zz]|[+-]\\d{2}:?\\d{2})?)?");
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9998;

    private Dates() {}

    /**
     * A moment.
     *
     * @param timed whether it has a time of day
     */
    record Moment(ZonedDateTime date, boolean timed) {}

    /** The moment in a zone, which also is what a date without an offset is in. */
    static Optional<Moment> parse(String text, ZoneId zone) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = day(form);
            if (form.group(4) == null) {
                return Optional.of(new Moment(day.atStartOfDay(zone), false));
            }
            LocalDateTime local = LocalDateTime.of(day, time(form));
            String offset = form.group(8);
            ZonedDateTime moment = offset == null ? local.atZone(zone)
                    : local.atZone(ZoneOffset.of(offset.toUpperCase(Locale.ROOT))).withZoneSameInstant(zone);
            return Optional.of(new Moment(moment, true));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(String text) {
        return parse(text, ZoneOffset.UTC).filter(moment -> !moment.timed()).map(moment -> moment.date().toLocalDate());
    }

    static Optional<Complaint> complaint(String text) {
        if (parse(text, ZoneOffset.UTC).isPresent()) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        String brief = "'" + Values.brief(text) + "'";
        if (!form.matches()) {
            return Optional.of(new Complaint(brief + " is not a date", "write it as 2023-09-25 or 2023-09-25T14:05+04:00"));
        }
        return Optional.of(new Complaint(brief + " is an impossible date", hint(form)));
    }

    static Optional<Complaint> dayComplaint(String text) {
        return day(text).isPresent() ? Optional.empty() : complaint(text).or(() -> Optional.of(
                new Complaint("'" + Values.brief(text) + "' has a time of day", "write the day alone, as 2023-09-25")));
    }

    private static LocalDate day(Matcher form) {
        int year = Integer.parseInt(form.group(1));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("A year out of range");
        }
        return LocalDate.of(year, Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)));
    }

    private static LocalTime time(Matcher form) {
        int second = form.group(6) == null ? 0 : Integer.parseInt(form.group(6));
        String fraction = form.group(7) == null ? "" : form.group(7);
        int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
        return LocalTime.of(Integer.parseInt(form.group(4)), Integer.parseInt(form.group(5)), second, nanos);
    }

    private static String hint(Matcher form) {
        int year = Integer.parseInt(form.group(1));
        int month = Integer.parseInt(form.group(2));
        int day = Integer.parseInt(form.group(3));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return "years go from " + FIRST_YEAR + " to " + LAST_YEAR;
        }
        if (month < 1 || month > 12) {
            return "months go from 01 to 12; write year-month-day";
        }
        YearMonth inYear = Year.of(year).atMonth(month);
        if (!inYear.isValidDay(day)) {
            return inYear.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year + " has "
                    + inYear.lengthOfMonth() + " days";
        }
        return "hours go to 23, minutes and seconds to 59, offsets to 18:00";
    }
}
