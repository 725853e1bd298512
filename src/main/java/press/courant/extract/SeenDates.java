package press.courant.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads whole dates that a page writes for people, in its language: {@code 3 avril 2023}, {@code 2023. április 3.}.
 *
 * <p>Without a language the names of months count that mean one month in all languages, and 03/04/2023 is no date,
 * since nobody knows which of the two numbers the day is. In English it is none either, unless the region is known.
 */
final class SeenDates {
    private static final int ABOVE = 3;
    private static final int BELOW = 16;
    private static final int LINE = 16;
    private static final int PARAGRAPH = 25;
    private static final Pattern CHANGED = Pattern.compile(
            "(?iu)^(last )?(updated?|modified|aktualisiert|zuletzt|mis à jour|modifié|actualizad[oa]|atualizad[oa]|"
                    + "aggiornat[oa]|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|aktualizac|aktualizov|"
                    + "обновлен|оновлен|güncelle|frissít|actualizat|更新)");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "pt", "it", "nl", "pl", "cs", "sk", "ru", "uk", "be", "bg", "sr", "hr", "bs", "sl",
            "mk", "ro", "hu", "el", "tr", "az", "hy", "ka", "ar", "he", "fa", "hi", "bn", "ta", "id", "ms", "vi", "th",
            "sv", "nb", "da", "fi", "et", "lv", "lt", "is", "ca", "eu", "gl", "sq", "sw", "af");
    private static final Pattern DAY_FIRST = pattern(
            "(\\d{1,2})(?:st|nd|rd|th|er|º|ª|ος|-го|-е)?[.,]?\\s*(?:de |of |d’|d'|da )?"
                    + "([\\p{L}][\\p{L}\\p{M}]{2,14})[.,]?\\s*(?:de |del |of )?(\\d{4})");
    private static final Pattern MONTH_FIRST = pattern(
            "([\\p{L}][\\p{L}\\p{M}]{2,14})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern YEAR_FIRST = pattern(
            "(\\d{4})\\.?,? ?(?:m\\. |\\. )?(?:gada )?([\\p{L}][\\p{L}\\p{M}]{2,14}) (\\d{1,2})");
    private static final Pattern CHARACTERS = Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
    private static final Pattern YEAR_NUMBERS = pattern("(\\d{4})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})");
    private static final Pattern NUMBERS = pattern("(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4})");
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final Map<String, Map<String, Integer>> MONTHS = new ConcurrentHashMap<>();

    private SeenDates() {}

    private static Pattern pattern(String date) {
        return Pattern.compile("(?<![\\p{L}\\p{N}/.-])" + date + "(?![\\p{L}\\p{N}/-])");
    }

    /**
     * The date of a page's report: in a short line between its headline and its first paragraph, or just above the
     * headline. One elsewhere is of something else, and one that tells of a change is not looked for.
     */
    static Optional<LocalDate> ofReport(List<Block> blocks, Optional<String> language) {
        int title = blocks.stream().filter(block -> block.tag().equals("h1")).findFirst().map(Block::index).orElse(-1);
        if (title < 0) {
            return Optional.empty();
        }
        for (int i = Math.max(0, title - ABOVE); i < Math.min(blocks.size(), title + BELOW); i++) {
            Block block = blocks.get(i);
            if (i > title && block.isProse() && block.shape().words() >= PARAGRAPH) {
                break;
            } else if (block.shape().words() <= LINE && block.linkShare() < 0.5 && !CHANGED.matcher(block.text()).find()) {
                Optional<LocalDate> date = in(block.text(), language);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** The first whole date in a line. */
    static Optional<LocalDate> in(String line, Optional<String> language) {
        String text = plain(line);
        return Stream.of(
                        named(DAY_FIRST, text, language, 1, 2, 3), named(MONTH_FIRST, text, language, 2, 1, 3),
                        named(YEAR_FIRST, text, language, 3, 2, 1), numbers(CHARACTERS, text, 1, 2, 3),
                        numbers(YEAR_NUMBERS, text, 1, 3, 4), ordered(text, language))
                .flatMap(Optional::stream).findFirst();
    }

    /** In lower case, with digits as Europe writes them and single spaces. */
    private static String plain(String line) {
        StringBuilder plain = new StringBuilder();
        line.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
            if (digit >= 0) {
                plain.append(digit);
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                plain.append(' ');
            } else if (Character.getType(c) != Character.FORMAT) {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString().replaceAll(" {2,}", " ");
    }

    private static Optional<LocalDate> named(Pattern pattern, String text, Optional<String> language, int day, int month,
            int year) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Optional<Integer> number = month(matcher.group(month), language);
            Optional<LocalDate> date = number.flatMap(found ->
                    date(Integer.parseInt(matcher.group(year)), found, Integer.parseInt(matcher.group(day))));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> month(String name, Optional<String> language) {
        Optional<Integer> own = language.map(tag -> Optional.ofNullable(months(tag).get(name))).orElse(Optional.empty());
        Optional<Integer> english = Optional.ofNullable(months("en").get(name));
        return own.or(() -> english).or(() -> language.isPresent() ? Optional.empty() : anywhere(name));
    }

    /** The month that all languages which know the name mean by it. */
    private static Optional<Integer> anywhere(String name) {
        List<Integer> found = LANGUAGES.stream().flatMap(tag -> Stream.ofNullable(months(tag).get(name))).distinct().toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Map<String, Integer> months(String tag) {
        return MONTHS.computeIfAbsent(tag, any -> {
            Locale locale = Locale.forLanguageTag(tag);
            Map<String, Integer> names = new HashMap<>();
            for (Month month : Month.values()) {
                for (TextStyle style : STYLES) {
                    String name = plain(month.getDisplayName(style, locale)).replace(".", "").strip();
                    if (name.length() > 2 && name.chars().noneMatch(Character::isDigit)) {
                        names.putIfAbsent(name, month.getValue());
                    }
                }
            }
            return names;
        });
    }

    private static Optional<LocalDate> numbers(Pattern pattern, String text, int year, int month, int day) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? date(Integer.parseInt(matcher.group(year)), Integer.parseInt(matcher.group(month)),
                        Integer.parseInt(matcher.group(day)))
                : Optional.empty();
    }

    /** Two numbers and a year, where it is clear which of the two is the day. */
    private static Optional<LocalDate> ordered(String text, Optional<String> language) {
        Matcher matcher = NUMBERS.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(3));
        int year = Integer.parseInt(matcher.group(4));
        if (first > 12 || first == second) {
            return date(year, second, first);
        } else if (second > 12) {
            return date(year, first, second);
        }
        return language.flatMap(SeenDates::dayComesFirst)
                .flatMap(dayFirst -> dayFirst ? date(year, second, first) : date(year, first, second));
    }

    private static Optional<Boolean> dayComesFirst(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (locale.getLanguage().isEmpty() || locale.getLanguage().equals("en") && locale.getCountry().isEmpty()) {
            return Optional.empty();
        }
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        int day = pattern.indexOf('d');
        int month = pattern.indexOf('M');
        int year = Math.max(pattern.indexOf('y'), pattern.indexOf('u'));
        return year >= 0 && year < Math.min(day, month) ? Optional.empty() : Optional.of(day < month);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return year < FIRST_YEAR || year > LAST_YEAR ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
