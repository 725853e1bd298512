package press.courant.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The dates that pages write for machines: ISO 8601 and its relatives, {@code 20230403}, seconds since 1970, RFC 1123,
 * and English words. What is none of these, or no day of the calendar, is no date; a time without a zone stays one.
 */
public final class Dates {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?"
                    + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?)?.*",
            Pattern.CASE_INSENSITIVE);
    /** No newspaper is older. */
    private static final String FIRST = "1600";
    private static final Pattern COMPACT = Pattern.compile(
            "(20\\d{2}|19\\d{2})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?)?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final List<DateTimeFormatter> WORDS = Stream.of(
                    "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "EEEE, MMMM d, yyyy",
                    "EEE, d MMM yyyy")
            .map(pattern -> new DateTimeFormatterBuilder().parseCaseInsensitive()
                    .appendPattern(pattern).toFormatter(Locale.ENGLISH))
            .toList();

    /** The first date of the most trusted source; the same day with more precision, where another one has it. */
    Optional<String> best(Stream<List<String>> sources) {
        List<String> found = sources.flatMap(List::stream).flatMap(text -> read(text).stream()).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String first = found.get(0);
        return first.length() > 10 ? Optional.of(first) : found.stream()
                .filter(other -> other.length() > 10 && other.startsWith(first))
                .findFirst()
                .or(() -> Optional.of(first));
    }

    /** An ISO date or date-time; none where it is what programs write for an unknown one, such as the year 1. */
    public static Optional<String> read(String raw) {
        return parsed(raw).filter(date -> date.compareTo(FIRST) >= 0 && !date.startsWith("1970-01-01T00:00:00"));
    }

    private static Optional<String> parsed(String raw) {
        String text = raw.strip();
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(date(iso));
            }
            Matcher compact = COMPACT.matcher(text);
            if (compact.matches() && compact.group(4) == null) {
                LocalDate day = LocalDate.of(number(compact.group(1)), number(compact.group(2)), number(compact.group(3)));
                return Optional.of(day.toString());
            }
            if (text.matches("1\\d{9}(\\d{3})?")) {
                long number = Long.parseLong(text);
                Instant instant = Instant.ofEpochMilli(text.length() == 10 ? number * 1000 : number);
                return Optional.of(text(instant.atOffset(ZoneOffset.UTC)));
            }
            if (text.matches("[A-Za-z]{3}, \\d{1,2} .*:.*")) {
                String zoned = text.replaceFirst("(UTC|Z)$", "GMT");
                return Optional.of(text(OffsetDateTime.parse(zoned, DateTimeFormatter.RFC_1123_DATE_TIME)));
            }
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
        return words(text);
    }

    private static Optional<String> words(String text) {
        String date = text.replaceFirst("(?i)(\\d{4})[,\\s]+(at\\s+)?\\d{1,2}:.*$", "$1")
                .replaceFirst("(?i)(\\d)(st|nd|rd|th)\\b", "$1");
        for (DateTimeFormatter format : WORDS) {
            try {
                return Optional.of(LocalDate.parse(date, format).toString());
            } catch (DateTimeException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static String date(Matcher iso) {
        LocalDate day = LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
        if (iso.group(4) == null) {
            return day.toString();
        }
        String fraction = iso.group(7) == null ? "" : (iso.group(7) + "000000000").substring(0, 9);
        LocalDateTime time = day.atTime(number(iso.group(4)), number(iso.group(5)),
                iso.group(6) == null ? 0 : number(iso.group(6)), fraction.isEmpty() ? 0 : number(fraction));
        if (iso.group(8) == null) {
            return time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        }
        String zone = iso.group(8).toUpperCase(Locale.ROOT);
        return text(time.atOffset(zone.matches("Z|UTC|GMT") ? ZoneOffset.UTC : ZoneOffset.of(zone)));
    }

    private static String text(OffsetDateTime time) {
        return time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
