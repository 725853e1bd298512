package press.courant.inbox;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.courant.extract.Dates;

/**
 * Reads the dates of feeds, as they should be and as they are.
 *
 * <p>A time whose zone nobody knows is left out, and the day stays; a day that there is not is no date.
 */
final class FeedDates {
    private static final Pattern MAIL = Pattern.compile(
            "(?:\\p{L}+\\.?,?\\s*)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{4}|\\d{2})"
                    + "(?:[\\s,T-]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*([AaPp][Mm])?\\s*(.*))?");
    private static final Pattern OFFSET = Pattern.compile(
            "(?:GMT|UTC|UT)?\\s*([+-])(\\d{1,2}):?(\\d{2})?(?:\\s*\\(.*\\))?", Pattern.CASE_INSENSITIVE);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    /** Of RFC 822, and of what European papers write; those that mean different zones to different people are not here. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("Z", 0), Map.entry("UT", 0), Map.entry("UTC", 0), Map.entry("GMT", 0),
            Map.entry("EST", -5), Map.entry("EDT", -4),
            Map.entry("CST", -6), Map.entry("CDT", -5), Map.entry("MST", -7), Map.entry("MDT", -6), Map.entry("PST", -8),
            Map.entry("PDT", -7), Map.entry("WET", 0), Map.entry("WEST", 1), Map.entry("CET", 1), Map.entry("CEST", 2),
            Map.entry("EET", 2), Map.entry("EEST", 3), Map.entry("MSK", 3));
    private static final int FIRST_YEAR = 1990;
    private static final int LONGEST = 100;

    private FeedDates() {}

    /** The moment with its offset, or the day. */
    static Optional<String> read(String raw) {
        String text = raw.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher mail = MAIL.matcher(text);
        try {
            return (mail.matches() ? mail(mail) : Dates.read(text)).map(FeedDates::sure)
                    .filter(date -> Integer.parseInt(date.substring(0, 4)) >= FIRST_YEAR);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> mail(Matcher mail) {
        int month = MONTHS.indexOf(mail.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        if (month == 0) {
            return Optional.empty();
        }
        int year = Integer.parseInt(mail.group(3));
        int fullYear = year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
        LocalDate day = LocalDate.of(fullYear, month, Integer.parseInt(mail.group(1)));
        if (mail.group(4) == null) {
            return Optional.of(day.toString());
        }
        Optional<ZoneOffset> zone = zone(mail.group(8).strip());
        if (zone.isEmpty()) {
            return Optional.of(day.toString());
        }
        int hour = Integer.parseInt(mail.group(4));
        if (mail.group(7) != null) {
            hour = hour % 12 + (mail.group(7).equalsIgnoreCase("pm") ? 12 : 0);
        }
        int second = mail.group(6) == null ? 0 : Integer.parseInt(mail.group(6));
        LocalDateTime time = day.atTime(hour, Integer.parseInt(mail.group(5)), second);
        return Optional.of(time.atOffset(zone.get()).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    private static Optional<ZoneOffset> zone(String text) {
        Matcher offset = OFFSET.matcher(text);
        if (offset.matches()) {
            int sign = offset.group(1).equals("-") ? -1 : 1;
            int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
            return Optional.of(ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes));
        }
        return Optional.ofNullable(ZONES.get(text.toUpperCase(Locale.ROOT))).map(ZoneOffset::ofHours);
    }

    /** Without a time of no zone, and with seconds and no more. */
    private static String sure(String date) {
        if (date.length() <= 10) {
            return LocalDate.parse(date).toString();
        }
        return date.matches(".*(Z|[+-]\\d{2}:\\d{2})$")
                ? OffsetDateTime.parse(date).withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                : date.substring(0, 10);
    }
}
