package press.courant.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What a page's JSON-LD says about its article. */
final class StructuredData {
    private static final int MOST_ESCAPES = 3;
    private static final Pattern ESCAPED = Pattern.compile("&(?:amp;)*+lt;/?p\\b");
    private static final int DEEPEST = 12;
    /** What begins a paragraph in a body that is HTML. */
    private static final Set<String> PARAGRAPHS = Set.of("p", "div", "li", "h1", "h2", "h3", "h4", "br", "blockquote");

    private final List<Map<?, ?>> articles = new ArrayList<>();
    private final List<Map<?, ?>> others = new ArrayList<>();

    static StructuredData of(ParsedPage page) {
        StructuredData data = new StructuredData();
        for (Element script : page.all("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
                JsonTree.read(clean(script.data())).forEach(value -> data.collect(value, 0));
            }
        }
        return data;
    }

    private static String clean(String json) {
        String text = json.strip();
        for (String wrap : List.of("<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[")) {
            text = text.startsWith(wrap) ? text.substring(wrap.length()) : text;
        }
        return text;
    }

    private void collect(Object value, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, depth + 1));
        } else if (value instanceof Map<?, ?> map) {
            (isArticle(map) ? articles : others).add(map);
            for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item")) {
                Optional.ofNullable(map.get(key)).ifPresent(inner -> collect(inner, depth + 1));
            }
        }
    }

    private static boolean isArticle(Map<?, ?> map) {
        return texts(map.get("@type")).stream().anyMatch(type ->
                type.endsWith("Article") || type.endsWith("Posting") || type.endsWith("Report") || type.equals("Review"));
    }

    /** The texts of a property of the article. */
    List<String> texts(String property) {
        for (Map<?, ?> article : articles) {
            List<String> texts = texts(article.get(property)).stream().filter(text -> !text.isBlank()).toList();
            if (!texts.isEmpty()) {
                return texts;
            }
        }
        return List.of();
    }

    Optional<String> text(String property) {
        return texts(property).stream().findFirst();
    }

    /** The property of what a node of some type says, such as a web site's name. */
    Optional<String> ofType(String type, String property) {
        return others.stream()
                .filter(map -> texts(map.get("@type")).contains(type))
                .flatMap(map -> texts(map.get(property)).stream())
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** The longest text that claims to be the article's whole body. */
    Optional<String> articleBody() {
        return articles.stream()
                .flatMap(article -> texts(article.get("articleBody")).stream())
                .reduce((one, other) -> one.length() >= other.length() ? one : other)
                .map(StructuredData::plain)
                .filter(text -> !text.isBlank());
    }

    /** Bodies are plain text, HTML, or HTML escaped once or twice more. */
    private static String plain(String body) {
        if (body.indexOf('<') < 0 && body.indexOf('&') < 0) {
            return body;
        }
        String text = body;
        for (int i = 0; i < MOST_ESCAPES && ESCAPED.matcher(text).find(); i++) {
            text = Jsoup.parseBodyFragment(text).body().wholeText();
        }
        StringBuilder lines = new StringBuilder();
        Jsoup.parseBodyFragment(text.replace("\n", "\n<br>")).body().traverse((node, depth) -> {
            if (node instanceof TextNode words) {
                lines.append(words.getWholeText());
            } else if (PARAGRAPHS.contains(node.normalName())) {
                lines.append(node.nameIs("br") ? "\n\n\n" : "\n\n");
            }
        });
        return lines.toString();
    }

    private static List<String> texts(@Nullable Object value) {
        if (value instanceof String text) {
            return List.of(text);
        } else if (value instanceof List<?> list) {
            return list.stream().flatMap(item -> texts(item).stream()).toList();
        } else if (value instanceof Map<?, ?> map) {
            for (String key : List.of("name", "@value", "url", "@id")) {
                if (map.get(key) != null) {
                    return texts(map.get(key));
                }
            }
        }
        return List.of();
    }
}
