package press.courant.content;

import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import press.courant.clean.Expression;
import press.courant.model.Language;

/** The kinds of text that values are made of. */
final class Values {
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 5_000;
    private static final Pattern ID = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{N}]+)*");
    private static final Pattern HOST = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,200}\\.[^\\s@<>\".]{2,}");
    private static final Pattern ABSOLUTE_URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
    private static final Set<String> ISO_LANGUAGES = Set.of(Locale.getISOLanguages());

    static final TextType LINE = text("a text", LONGEST_LINE);
    static final TextType TEXT = text("a text", LONGEST_TEXT);
    static final TextType DATE = formatted("a date such as 2023-09-25", Dates::complaint, "pattern",
            "^\\d{4}-\\d{2}-\\d{2}([Tt ]+\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)? *([Zz]|[+-]\\d{2}:?\\d{2})?)?$");
    static final TextType DAY = formatted("a day such as 2023-09-25", Dates::dayComplaint, "pattern",
            "^\\d{4}-\\d{2}-\\d{2}$");
    static final TextType URL = formatted("an absolute address (https://…)", Addresses::complaint, "pattern",
            "^[Hh][Tt][Tt][Pp][Ss]?://");
    static final TextType BASE_URL = formatted("an absolute address (https://…)", Addresses::baseComplaint, "pattern",
            "^[Hh][Tt][Tt][Pp][Ss]?://[^?#]+$");
    static final TextType IMAGE = formatted("an address, or a path such as /assets/photo.jpg", Addresses::imageComplaint,
            "pattern", "^([Hh][Tt][Tt][Pp][Ss]?://|/)");
    static final TextType PATH = formatted("an earlier path such as /old/path/", Addresses::pathComplaint, "pattern",
            "^[^?#]+$");
    static final TextType URI = matching("an absolute URI such as tag:example.org,2023:1", ABSOLUTE_URI);
    static final TextType ID_TEXT = new TextType("an id such as south-caucasus", Values::idComplaint,
            json -> json.writeStringField("type", "string"));
    static final TextType LANGUAGE = formatted("a language tag such as en or az-Arab", Values::languageComplaint,
            "pattern", "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$");
    static final TextType ZONE = new TextType("a time zone such as Asia/Yerevan", Values::zoneComplaint,
            json -> json.writeStringField("type", "string"));
    static final TextType EMAIL_ADDRESS = formatted("an e-mail address", matches(EMAIL, "an e-mail address"),
            "format", "email");
    static final TextType DOMAIN = formatted("a domain such as news.example.org", matches(HOST, "a domain"),
            "format", "hostname");
    static final TextType REGEX = new TextType("a regular expression", Values::regexComplaint, json -> {
        json.writeStringField("type", "string");
        json.writeStringField("format", "regex");
    });
    static final TextType FLAG = new TextType("true or false",
            value -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false") ? Optional.empty()
                    : Optional.of(new Complaint("'" + brief(value) + "' is neither true nor false", "write true or false")),
            json -> json.writeStringField("type", "boolean"));

    private Values() {}

    static TextType choice(String... choices) {
        List<String> all = List.of(choices);
        return new TextType("one of " + String.join(", ", all),
                value -> all.contains(value) ? Optional.empty()
                        : Optional.of(new Complaint("'" + brief(value) + "' is not one of " + String.join(", ", all),
                                Suggestion.hint(value, all, "choose one of them"))),
                json -> {
                    json.writeArrayFieldStart("enum");
                    for (String one : all) {
                        json.writeString(one);
                    }
                    json.writeEndArray();
                });
    }

    static TextType number(int least, int most) {
        String words = "a whole number from " + least + " to " + most;
        return new TextType(words,
                value -> value.matches("-?\\d{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most
                        ? Optional.empty()
                        : Optional.of(new Complaint("'" + brief(value) + "' is not " + words, "write " + words)),
                json -> {
                    json.writeStringField("type", "integer");
                    json.writeNumberField("minimum", least);
                    json.writeNumberField("maximum", most);
                });
    }

    static TextType decimal(double least, double most) {
        String words = String.format(Locale.ROOT, "a number from %.0f to %.0f", least, most);
        return new TextType(words,
                value -> value.matches("[+-]?\\d{1,6}(\\.\\d{1,6})?")
                                && Double.parseDouble(value) >= least && Double.parseDouble(value) <= most
                        ? Optional.empty()
                        : Optional.of(new Complaint("'" + brief(value) + "' is not " + words, "write " + words)),
                json -> {
                    json.writeStringField("type", "number");
                    json.writeNumberField("minimum", least);
                    json.writeNumberField("maximum", most);
                });
    }

    /** A text of at most so many characters. */
    static TextType text(String words, int longest) {
        return new TextType(words,
                value -> value.length() <= longest ? Optional.empty()
                        : Optional.of(new Complaint("this text has " + value.length() + " characters",
                                "shorten it to at most " + longest)),
                json -> {
                    json.writeArrayFieldStart("type");
                    json.writeString("string");
                    json.writeString("number");
                    json.writeString("boolean");
                    json.writeString("null");
                    json.writeEndArray();
                    json.writeNumberField("maxLength", longest);
                });
    }

    private static TextType matching(String words, Pattern pattern) {
        return formatted(words, matches(pattern, words), "pattern", "^" + pattern.pattern() + "$");
    }

    private static TextType formatted(
            String words, Function<String, Optional<Complaint>> rule, String facet, String value) {
        return new TextType(words, rule, json -> {
            json.writeStringField("type", "string");
            json.writeStringField(facet, value);
        });
    }

    private static Function<String, Optional<Complaint>> matches(Pattern pattern, String words) {
        return value -> value.length() <= LONGEST_LINE && pattern.matcher(value).matches() ? Optional.empty()
                : Optional.of(new Complaint("'" + brief(value) + "' is not " + words, "write " + words));
    }

    private static Optional<Complaint> regexComplaint(String regex) {
        if (regex.length() > LONGEST_LINE) {
            return Optional.of(new Complaint("this expression has " + regex.length() + " characters",
                    "shorten it to at most " + LONGEST_LINE));
        }
        try {
            Expression.of(regex);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(new Complaint("'" + brief(regex) + "' is not a regular expression",
                    e.getDescription().toLowerCase(Locale.ROOT) + (e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1))));
        }
    }

    private static Optional<Complaint> idComplaint(String value) {
        if (value.length() <= 80 && ID.matcher(value).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Complaint("'" + brief(value) + "' is not an id",
                "write it in small letters, digits and single hyphens, such as '" + Slugs.of(brief(value)) + "'"));
    }

    /** A well-formed tag of BCP 47 in its canonical case. */
    static Optional<Language> language(String tag) {
        try {
            String canonical = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            return canonical.equals("und") ? Optional.empty() : Optional.of(new Language(canonical));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    static Optional<Complaint> languageComplaint(String tag) {
        Optional<Language> language = language(tag);
        String code = language.map(known -> known.locale().getLanguage()).orElse("");
        boolean known = code.length() == 3 || code.length() == 2 && ISO_LANGUAGES.contains(code);
        if (known && tag.length() <= 35) {
            return Optional.empty();
        }
        String hint = tag.contains("_") && language(tag.replace('_', '-')).isPresent() ? "did you mean '" + brief(tag.replace('_', '-')) + "'?"
                : "write a tag such as en, hy or az-Arab";
        return Optional.of(new Complaint("'" + brief(tag) + "' is not a language", hint));
    }

    private static Optional<Complaint> zoneComplaint(String zone) {
        Set<String> known = new TreeSet<>(ZoneId.getAvailableZoneIds());
        if (known.contains(zone)) {
            return Optional.empty();
        }
        return Optional.of(new Complaint("'" + brief(zone) + "' is not a time zone",
                Suggestion.hint(zone, known, "write a name such as Asia/Yerevan")));
    }

    /** A value short enough for a message. */
    static String brief(String value) {
        return value.length() <= 60 ? value : value.substring(0, value.offsetByCodePoints(0, 40)) + "…";
    }
}
