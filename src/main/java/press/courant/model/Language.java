package press.courant.model;

import java.util.Locale;
import java.util.Set;

/**
 * A language as a BCP 47 tag, such as {@code hy} or {@code az-Arab}.
 *
 * @param tag well formed, in the case that BCP 47 recommends
 */
public record Language(String tag) {
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr");
    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi", "ji");

    /** The locale for names of days and months. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** Its name in the language itself; a tag that no Java platform knows is its own name. */
    public String name() {
        return nameIn(this);
    }

    /** Its name in another language. */
    public String nameIn(Language other) {
        return locale().getDisplayName(other.locale());
    }

    /** {@code rtl} or {@code ltr}, as HTML's {@code dir} wants it. */
    public String direction() {
        Locale locale = locale();
        boolean rightToLeft = locale.getScript().isEmpty()
                ? RIGHT_TO_LEFT_LANGUAGES.contains(locale.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
        return rightToLeft ? "rtl" : "ltr";
    }

    @Override
    public String toString() {
        return tag;
    }
}
