package press.courant.clean;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** HTML as mail programs understand it, which know less of it than browsers do. */
public final class MailHtml {
    /** The widest that a picture may be, in pixels: the column of a mail is 600 wide, with a margin on each side. */
    public static final int MOST_WIDTH = 552;

    private static final Pattern PICTURE = Pattern.compile("(?i)https?://[^?#]+(?<!\\.svg|\\.svgz|\\.avif)(?:[?#].*)?");
    private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");
    private static final Pattern LINE_END = Pattern.compile("[ \\t]*\\r?\\n\\s*");
    private static final Set<String> AS_DIV = Set.of("section", "figure", "figcaption", "details", "dl", "dt", "dd");
    private static final Set<String> AS_SPAN = Set.of("time", "bdi", "mark", "abbr", "dfn", "cite", "data");
    private static final List<String> UNKNOWN_ATTRIBUTES = List.of(
            "id", "cite", "datetime", "open", "loading", "scope", "tabindex", "reversed", "abbr", "srcset", "sizes");

    private MailHtml() {}

    /**
     * A page as a mail: with its style sheets inlined (the later rule wins), elements that mail programs do not know
     * replaced, a width for each picture, the words of those that few programs show, and no ids.
     *
     * @param html with absolute addresses
     */
    public static String of(String html) {
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        body.select("div.scroll").forEach(Element::unwrap);
        body.select("summary").forEach(summary -> summary.tagName("strong").wrap("<div></div>"));
        for (Element element : body.getAllElements()) {
            simplify(element);
        }
        body.select("img").forEach(MailHtml::picture);
        String kept = InlineStyles.apply(document);
        Set<String> classes = CLASS.matcher(kept).results().map(found -> found.group(1)).collect(
                Collectors.toSet());
        for (Element element : document.getAllElements()) {
            keepClasses(element, classes);
            joinLines(element);
        }
        if (!kept.isEmpty()) {
            document.head().appendElement("style").appendChild(new DataNode("\n" + kept));
        }
        return document.outerHtml();
    }

    private static void simplify(Element element) {
        String name = element.normalName();
        if (AS_DIV.contains(name)) {
            element.tagName("div");
        } else if (AS_SPAN.contains(name)) {
            element.tagName("span");
        }
        UNKNOWN_ATTRIBUTES.forEach(element::removeAttr);
        if (element.hasClass("footnote-backref")) {
            element.remove();
        }
    }

    /** Outlook takes the width from the attribute alone, and few programs show drawings or pictures within the mail. */
    private static void picture(Element picture) {
        Matcher address = PICTURE.matcher(picture.attr("src"));
        if (!address.matches()) {
            String words = picture.attr("alt");
            picture.replaceWith(new TextNode(words.isEmpty() ? "" : "[" + words + "]"));
            return;
        }
        int width = pixels(picture.attr("width"));
        if (width == 0 || width > MOST_WIDTH) {
            picture.removeAttr("height").attr("width", String.valueOf(MOST_WIDTH));
        }
        picture.attr("alt", picture.attr("alt"));
    }

    private static int pixels(String width) {
        try {
            return Integer.parseInt(width);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static void keepClasses(Element element, Set<String> classes) {
        if (element.hasAttr("class")) {
            Set<String> names = element.classNames();
            names.retainAll(classes);
            element.attr("class", String.join(" ", names));
            if (names.isEmpty()) {
                element.removeAttr("class");
            }
        }
    }

    /** Indentation is a tenth of a mail, of which Gmail shows the first 102 KB. */
    private static void joinLines(Element element) {
        if (element.closest("pre") == null) {
            element.textNodes().forEach(text -> text.text(LINE_END.matcher(text.getWholeText()).replaceAll("\n")));
        }
    }
}
