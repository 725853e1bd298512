package press.courant.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the {@code meta} elements and the microdata of a page say, by name in lower case. */
final class MetaTags {
    private final Map<String, List<String>> values = new HashMap<>();

    static MetaTags of(Document page) {
        MetaTags tags = new MetaTags();
        for (Element meta : page.getElementsByTag("meta")) {
            for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                tags.add((key.equals("itemprop") ? "itemprop:" : "") + meta.attr(key), meta.attr("content"));
            }
        }
        for (Element element : page.getElementsByAttribute("itemprop")) {
            if (!element.nameIs("meta")) {
                String value = List.of("datetime", "content").stream().map(element::attr)
                        .filter(text -> !text.isBlank()).findFirst().orElseGet(element::text);
                tags.add("itemprop:" + element.attr("itemprop"), value);
            }
        }
        return tags;
    }

    private void add(String name, String value) {
        if (!name.isBlank() && !value.isBlank() && value.length() < 5_000) {
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
