package press.courant.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of the people who wrote a story, without the words around them. */
final class Authors {
    static final int MOST = 12;
    private static final double SAME = 0.8;
    private static final String[] NAMES = {
        "article:author", "og:article:author", "author", "dc.creator", "parsely-author", "sailthru.author", "byl",
        "cxenseparse:author", "dcterms.creator", "bt:author"
    };
    /** The length of a text from which on it is no list of names. */
    static final int LONGEST = 5_000;
    private static final Pattern BEFORE = Pattern.compile(
            "(?iu)^\\s*(?:(?:written|words|reported|posted|published|story|text|article|review(?:ed)?|edited)\\s+)?"
                    + "(?:by|von|par|por|da|di|door|av|af|od|autor(?:in)?|author|authors|auteur|автор|текст|בקלם|כתב|بقلم)"
                    + "(?=[\\s\\u00A0:])[\\s\\u00A0:]+");
    private static final Pattern BETWEEN = Pattern.compile(
            "(?iu)\\s*(?:,|;|\\||/|·|•|\\s&\\s|\\s(?:and|und|et|y|e|en|och|og|и|та|ja|with|mit)\\s)\\s*");
    private static final Pattern AFTER = Pattern.compile(
            "(?iu)\\s*(?:[-–—|(,]\\s.*|\\(.*|@\\S+.*|\\s(?:updated|published|is a|for)\\b.*)$");
    private static final Set<String> NO_PEOPLE = Set.of(
            "staff", "desk", "editor", "editors", "editorial", "newsroom", "redaktion", "redaction", "rédaction",
            "redacción", "redação", "redazione", "redactie", "redakcja", "редакция", "admin", "administrator", "team",
            "agencies", "agency", "agentur", "agence", "agencia", "agenzia", "news", "press", "reuters", "dpa", "afp",
            "ap", "correspondent", "reporter", "reporters", "contributor", "contributors", "guest", "author", "unknown",
            "n/a", "null", "anonymous", "webdesk", "bureau", "magazine", "online", "service", "board", "writer",
            "writers");

    private Authors() {}

    static List<String> of(ParsedPage page, StructuredData data, MetaTags meta, List<Block> blocks,
            Optional<String> title, Optional<String> site) {
        Stream<Supplier<List<String>>> sources = Stream.of(
                () -> data.texts("author"), () -> data.texts("creator"), () -> meta.all(NAMES),
                () -> NamedAuthors.of(page), () -> meta.all("itemprop:author"),
                () -> SeenAuthors.of(blocks, headline(blocks, title), site));
        return sources.map(source -> names(source.get(), site))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The block of the headline, or else the first great heading; the first block where there is none. */
    private static int headline(List<Block> blocks, Optional<String> title) {
        Words words = Words.of(title.orElse(""));
        return blocks.stream()
                .filter(block -> block.isHeading() && Words.of(block.text()).likeness(words) >= SAME).findFirst()
                .or(() -> blocks.stream().filter(block -> block.tag().equals("h1")).findFirst())
                .map(Block::index).orElse(0);
    }

    /** Whether a line begins as one that names its writer does. */
    static boolean isByline(String line) {
        return BEFORE.matcher(line).find();
    }

    static List<String> names(List<String> raw, Optional<String> site) {
        Map<String, String> names = new LinkedHashMap<>();
        String siteLetters = site.map(Titles::letters).orElse("-");
        for (String text : raw) {
            if (text.length() > LONGEST) {
                continue;
            }
            String plain = BEFORE.matcher(PageFacts.plain(text)).replaceFirst("");
            for (String part : BETWEEN.split(plain)) {
                String name = once(AFTER.matcher(BEFORE.matcher(part).replaceFirst("")).replaceFirst("").strip());
                if (isPerson(name, siteLetters)) {
                    names.putIfAbsent(Titles.letters(name), name);
                }
            }
        }
        return names.values().stream().limit(MOST).toList();
    }

    /** A name that is said twice, as beside a picture that bears it too. */
    private static String once(String name) {
        int half = name.length() / 2;
        boolean twice = name.length() % 2 == 1 && name.charAt(half) == ' '
                && name.substring(0, half).equals(name.substring(half + 1));
        return twice ? name.substring(0, half) : name;
    }

    private static boolean isPerson(String name, String site) {
        String letters = Titles.letters(name);
        boolean shaped = letters.length() >= 3 && name.length() < 60 && name.split("\\s+").length <= 6;
        boolean marked = name.contains("@") || name.contains("://") || name.contains("www.")
                || name.matches(".*\\.(com|org|net|[a-z]{2})$") || name.matches(".*\\d{2}.*");
        boolean desk = List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}/]+")).stream().anyMatch(NO_PEOPLE::contains);
        return shaped && !marked && !desk && !letters.equals(site) && !(letters.length() > 5 && site.contains(letters));
    }
}
