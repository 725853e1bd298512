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
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** The names of the people who wrote a story, without the words around them. */
final class Authors {
    private static final int MOST = 12;
    private static final String[] NAMES = {
        "article:author", "og:article:author", "author", "dc.creator", "parsely-author", "sailthru.author", "byl",
        "cxenseparse:author", "dcterms.creator", "bt:author"
    };
    private static final int LINE = 120;
    /** The length of the shortest word that a class is looked for. */
    private static final int WORD = 5;
    /** The length of a text from which on it is no list of names. */
    private static final int LONGEST = 5_000;
    private static final List<Evaluator> CALLED = Stream.of(
                    "[class~=(?i)^(article[-_]+)?byline|author[-_]+name|^author$|vcard .fn]", "[class*=byline]",
                    "[class*=author]")
            .map(Selector::evaluatorOf).toList();
    private static final Pattern BEFORE = Pattern.compile(
            "(?iu)^\\s*(?:(?:written|words|reported|posted|published|story|text|article|review(?:ed)?|edited)\\s+)?"
                    + "(?:by|von|par|por|da|di|door|av|af|od|autor(?:in)?|author|authors|auteur|автор|текст|בקלם|כתב|بقلم)"
                    + "(?=[\\s:])[\\s:]+");
    private static final Pattern BETWEEN = Pattern.compile(
            "(?iu)\\s*(?:,|;|\\||/|·|•|\\s&\\s|\\s(?:and|und|et|y|e|en|och|og|и|та|ja|with|mit)\\s)\\s*");
    private static final Pattern AFTER = Pattern.compile(
            "(?iu)\\s*(?:[-–—|(,]\\s.*|\\(.*|@\\S+.*|\\s(?:updated|published|is a|for)\\b.*)$");
    private static final Set<String> NO_PEOPLE = Set.of(
            "staff", "desk", "editor", "editors", "editorial", "newsroom", "redaktion", "redaction", "rédaction",
            "redacción", "redação", "redazione", "redactie", "redakcja", "редакция", "admin", "administrator", "team",
            "agencies", "agency", "news", "press", "reuters", "dpa", "afp", "ap", "correspondent", "reporter",
            "reporters", "contributor", "contributors", "guest", "author", "unknown", "n/a", "null", "anonymous",
            "webdesk", "bureau", "magazine", "online", "service", "board", "writer", "writers");

    private Authors() {}

    static List<String> of(ParsedPage page, StructuredData data, MetaTags meta, Optional<String> site) {
        Stream<Supplier<List<String>>> sources = Stream.of(
                () -> data.texts("author"), () -> data.texts("creator"), () -> meta.all(NAMES), () -> named(page),
                () -> meta.all("itemprop:author"), () -> seen(page.document()));
        return sources.map(source -> names(source.get(), site))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> named(ParsedPage page) {
        return page.labelled().stream().filter(Authors::isName)
                .flatMap(element -> ParsedPage.shortText(element, LONGEST).stream()).distinct().limit(MOST).toList();
    }

    /** Whether an element is the name in the microdata of an author, or a link to one. */
    private static boolean isName(Element element) {
        return element.normalName().equals("a") && element.attr("rel").contains("author")
                || isCalled(element, "name") && element.parents().stream().anyMatch(outer -> isCalled(outer, "author"));
    }

    private static boolean isCalled(Element element, String property) {
        return element.attr("itemprop").strip().equalsIgnoreCase(property);
    }

    private static List<String> seen(Document page) {
        List<Element> called = page.getElementsByAttribute("class").stream().filter(Authors::mayBeCalled).toList();
        for (Evaluator evaluator : CALLED) {
            Optional<String> found = called.stream().filter(element -> evaluator.matches(page, element))
                    .flatMap(element -> ParsedPage.shortText(element, LINE).stream())
                    .filter(text -> !text.isBlank() && text.length() < LINE).findFirst();
            if (found.isPresent()) {
                return List.of(found.get());
            }
        }
        return List.of();
    }

    /** Whether an element has a class that all elements have which are looked for. */
    private static boolean mayBeCalled(Element element) {
        String classes = element.className();
        for (int i = 0; i + WORD <= classes.length(); i++) {
            String word = switch (classes.charAt(i)) {
                case 'a', 'A' -> "author";
                case 'b', 'B' -> "byline";
                case 'v', 'V' -> "vcard";
                default -> "";
            };
            if (!word.isEmpty() && classes.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
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
                String name = AFTER.matcher(BEFORE.matcher(part).replaceFirst("")).replaceFirst("").strip();
                if (isPerson(name, siteLetters)) {
                    names.putIfAbsent(Titles.letters(name), name);
                }
            }
        }
        return names.values().stream().limit(MOST).toList();
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
