package press.courant.message;

import java.util.List;
import press.courant.model.Language;

/**
 * How a language counts: which of its forms goes with a whole number.
 *
 * <p>The rules are those of <a href="https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html">
 * CLDR</a> for whole numbers.
 */
enum Plural {
    /** German, Azerbaijani and most languages that have two forms. */
    SINGULAR("one", "other") {
        @Override
        String form(long n) {
            return n == 1 ? "one" : "other";
        }
    },
    NO_FORMS("other") {
        @Override
        String form(long n) {
            return "other";
        }
    },
    ZERO_IS_ONE("one", "other") {
        @Override
        String form(long n) {
            return n <= 1 ? "one" : "other";
        }
    },
    ZERO_IS_ONE_WITH_MILLIONS("one", "many", "other") {
        @Override
        String form(long n) {
            return n <= 1 ? "one" : isMillions(n) ? "many" : "other";
        }
    },
    SINGULAR_WITH_MILLIONS("one", "many", "other") {
        @Override
        String form(long n) {
            return n == 1 ? "one" : isMillions(n) ? "many" : "other";
        }
    },
    EAST_SLAVIC("one", "few", "many", "other") {
        @Override
        String form(long n) {
            return n % 10 == 1 && n % 100 != 11 ? "one" : isSlavicFew(n) ? "few" : "many";
        }
    },
    POLISH("one", "few", "many", "other") {
        @Override
        String form(long n) {
            return n == 1 ? "one" : isSlavicFew(n) ? "few" : "many";
        }
    },
    CZECH("one", "few", "many", "other") {
        @Override
        String form(long n) {
            return n == 1 ? "one" : n >= 2 && n <= 4 ? "few" : "other";
        }
    },
    HEBREW("one", "two", "other") {
        @Override
        String form(long n) {
            return n == 1 ? "one" : n == 2 ? "two" : "other";
        }
    },
    ARABIC("zero", "one", "two", "few", "many", "other") {
        @Override
        String form(long n) {
            if (n <= 2) {
                return n == 0 ? "zero" : n == 1 ? "one" : "two";
            }
            return n % 100 >= 3 && n % 100 <= 10 ? "few" : n % 100 >= 11 ? "many" : "other";
        }
    };

    private static final long MILLION = 1_000_000;

    private final List<String> forms;

    Plural(String... forms) {
        this.forms = List.of(forms);
    }

    /** @param n from 0 */
    abstract String form(long n);

    /** All that a text may have; the last one, {@code other}, stands in for those it lacks. */
    List<String> forms() {
        return forms;
    }

    static Plural of(Language language) {
        return switch (language.locale().getLanguage()) {
            case "ja", "zh", "ko", "th", "vi", "id", "in", "ms" -> NO_FORMS;
            case "hy", "fa", "hi", "bn", "am" -> ZERO_IS_ONE;
            case "fr", "pt" -> ZERO_IS_ONE_WITH_MILLIONS;
            case "es", "it", "ca" -> SINGULAR_WITH_MILLIONS;
            case "ru", "uk", "be" -> EAST_SLAVIC;
            case "pl" -> POLISH;
            case "cs", "sk" -> CZECH;
            case "he", "iw" -> HEBREW;
            case "ar" -> ARABIC;
            default -> SINGULAR;
        };
    }

    private static boolean isMillions(long n) {
        return n != 0 && n % MILLION == 0;
    }

    private static boolean isSlavicFew(long n) {
        return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14);
    }
}
