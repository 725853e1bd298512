package press.courant.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What the {@code meta} elements and the microdata of a page say, by name in lower case. */
final class MetaTags {
    /** The length from which on a value is no fact. */
    private static final int LONGEST = 5_000;

    private final Map<String, List<String>> values = new HashMap<>();

    static MetaTags of(ParsedPage page) {
        MetaTags tags = new MetaTags();
        for (Element meta : page.all("meta")) {
            for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                tags.add((key.equals("itemprop") ? "itemprop:" : "") + meta.attr(key), meta.attr("content"));
            }
        }
        for (Element element : page.labelled()) {
            if (!element.nameIs("meta")) {
                tags.add("itemprop:" + element.attr("itemprop"), value(element));
            }
        }
        return tags;
    }

    private static String value(Element element) {
        return Stream.of("datetime", "content").map(element::attr).filter(text -> !text.isBlank()).findFirst()
                .or(() -> ParsedPage.shortText(element, LONGEST)).orElse("");
    }

    private void add(String name, String value) {
        if (!name.isBlank() && !value.isBlank() && value.length() < LONGEST) {
            values.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), key -> new ArrayList<>()).add(value.strip());
        }
    }

    List<String> all(String... names) {
        List<String> found = new ArrayList<>();
        for (String name : names) {
            found.addAll(values.getOrDefault(name, List.of()));
        }
        return found;
    }

    Optional<String> first(String... names) {
        return all(names).stream().findFirst();
    }
}
