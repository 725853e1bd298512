package press.courant.content;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import press.courant.model.Language;

/** The quotation marks of a language, as its region writes them. */
record Typography(String open, String close, String innerOpen, String innerClose) {
    private static final Typography ENGLISH = new Typography("“", "”", "‘", "’");
    private static final Typography ANGLES = new Typography("«", "»", "“", "”");
    private static final Typography LOW = new Typography("„", "“", "‚", "‘");
    private static final Typography LOW_HIGH = new Typography("„", "”", "‚", "’");
    private static final Typography RUSSIAN = new Typography("«", "»", "„", "“");
    private static final Typography FRENCH = new Typography("«\u00A0", "\u00A0»", "“", "”");
    private static final Typography SWEDISH = new Typography("”", "”", "’", "’");
    private static final Typography CORNERS = new Typography("「", "」", "『", "』");
    private static final Typography SWISS = new Typography("«", "»", "‹", "›");
    private static final Map<String, Typography> BY_REGION = Map.of(
            "de-CH", SWISS, "de-LI", SWISS, "fr-CH", SWISS, "it-CH", SWISS, "pt-BR", ENGLISH,
            "zh-TW", CORNERS, "zh-HK", CORNERS);
    private static final Map<String, Typography> BY_LANGUAGE = Map.ofEntries(
            Map.entry("de", LOW), Map.entry("cs", LOW), Map.entry("sk", LOW), Map.entry("sl", LOW), Map.entry("lt", LOW),
            Map.entry("bg", LOW), Map.entry("ka", LOW), Map.entry("is", LOW), Map.entry("et", LOW), Map.entry("sr", LOW),
            Map.entry("pl", LOW_HIGH), Map.entry("ro", LOW_HIGH), Map.entry("hu", LOW_HIGH), Map.entry("hr", LOW_HIGH),
            Map.entry("ru", RUSSIAN), Map.entry("uk", RUSSIAN), Map.entry("be", RUSSIAN), Map.entry("kk", RUSSIAN),
            Map.entry("hy", ANGLES), Map.entry("az", ANGLES), Map.entry("fa", ANGLES), Map.entry("ar", ANGLES),
            Map.entry("el", ANGLES), Map.entry("es", ANGLES), Map.entry("it", ANGLES), Map.entry("pt", ANGLES),
            Map.entry("no", ANGLES), Map.entry("nb", ANGLES), Map.entry("nn", ANGLES), Map.entry("fr", FRENCH),
            Map.entry("sv", SWEDISH), Map.entry("fi", SWEDISH), Map.entry("ja", CORNERS));

    /** By the languages met so far: to read a tag takes longer than to typeset a title. */
    private static final Map<Language, Typography> KNOWN = new ConcurrentHashMap<>();

    static Typography of(Language language) {
        return KNOWN.computeIfAbsent(language, any -> of(any.locale()));
    }

    private static Typography of(Locale locale) {
        Typography common = BY_LANGUAGE.getOrDefault(locale.getLanguage(), ENGLISH);
        return BY_REGION.getOrDefault(locale.getLanguage() + "-" + locale.getCountry(), common);
    }
}
