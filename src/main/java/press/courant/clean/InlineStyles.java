package press.courant.clean;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * Style sheets as {@code style} attributes, since many mail programs know no other.
 *
 * <p>Of two rules for an element the later one wins, whatever their selectors, and an element's own {@code style} wins
 * over both. What no attribute can say, such as {@code @media} and {@code :hover}, stays in a style sheet.
 */
final class InlineStyles {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Document document;
    private final Map<Element, Map<String, String>> styles = new IdentityHashMap<>();
    private final StringBuilder kept = new StringBuilder();

    private InlineStyles(Document document) {
        this.document = document;
    }

    /** Moves the rules of all style sheets in a document, and returns those that stay. */
    static String apply(Document document) {
        InlineStyles inline = new InlineStyles(document);
        for (Element sheet : document.select("style")) {
            inline.read(SPACE.matcher(COMMENT.matcher(sheet.data()).replaceAll(" ")).replaceAll(" ").strip());
            sheet.remove();
        }
        inline.write();
        return inline.kept.toString();
    }

    private void read(String css) {
        int position = 0;
        while (position < css.length()) {
            int open = css.indexOf('{', position);
            if (open < 0) {
                return;
            }
            int end = end(css, open);
            String selector = css.substring(position, open).strip();
            if (selector.startsWith("@") || !add(selector, css.substring(open + 1, Math.max(open + 1, end - 1)))) {
                kept.append(css.substring(position, end).strip()).append('\n');
            }
            position = end;
        }
    }

    /** Behind the brace that closes the one at {@code open}. */
    private static int end(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return css.length();
    }

    /** Whether the elements of a selector could be found. */
    private boolean add(String selector, String declarations) {
        if (selector.contains(":")) {
            return false;
        }
        try {
            for (Element element : document.body().select(selector)) {
                declare(declarations, styles.computeIfAbsent(element, any -> new LinkedHashMap<>()));
            }
            return true;
        } catch (Selector.SelectorParseException unknown) {
            return false;
        }
    }

    /** A property that comes again takes its new place, as one that stands later wins over its shorthand. */
    private static void declare(String declarations, Map<String, String> style) {
        for (String declaration : declarations.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                style.remove(property);
                style.put(property, declaration.substring(colon + 1).strip());
            }
        }
    }

    private void write() {
        styles.forEach((element, style) -> {
            declare(element.attr("style"), style);
            element.attr("style", style.entrySet().stream()
                    .map(property -> property.getKey() + ":" + property.getValue()).collect(Collectors.joining(";")));
        });
    }
}
