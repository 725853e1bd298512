package press.courant.clean;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.safety.Safelist;

/** The HTML that may be published: which elements, attributes and values. */
final class SafeHtml {
    /** The one list of elements and attributes; all else goes. */
    static final Safelist SAFELIST = new Safelist()
            .addTags(
                    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup",
                    "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3",
                    "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt",
                    "ruby", "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup", "table",
                    "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr")
            .addAttributes(":all", "title", "lang", "dir")
            .addAttributes("a", "href", "id", "class")
            .addAttributes("blockquote", "cite")
            .addAttributes("code", "class")
            .addAttributes("col", "span")
            .addAttributes("colgroup", "span")
            .addAttributes("del", "cite", "datetime")
            .addAttributes("details", "open")
            .addAttributes("div", "class")
            .addAttributes("h1", "id")
            .addAttributes("h2", "id")
            .addAttributes("h3", "id")
            .addAttributes("h4", "id")
            .addAttributes("h5", "id")
            .addAttributes("h6", "id")
            .addAttributes("img", "src", "alt", "width", "height", "loading")
            .addAttributes("ins", "cite", "datetime")
            .addAttributes("li", "id", "value")
            .addAttributes("ol", "start", "reversed", "type")
            .addAttributes("q", "cite")
            .addAttributes("section", "class")
            .addAttributes("sup", "id")
            .addAttributes("td", "align", "class", "colspan", "rowspan")
            .addAttributes("th", "align", "class", "colspan", "rowspan", "scope", "abbr")
            .addAttributes("time", "datetime");

    /** Unsafe elements that take their content with them, since it is no part of the text. */
    static final Set<String> DROPPED = Set.of(
            "applet", "area", "audio", "base", "basefont", "bgsound", "button", "canvas", "command", "datalist",
            "dialog", "embed", "frame", "frameset", "head", "iframe", "input", "keygen", "link", "map", "math",
            "meta", "meter", "nav", "noembed", "noframes", "noscript", "object", "optgroup", "option",
            "param", "portal", "progress", "script", "select", "slot", "source", "style", "svg", "template",
            "textarea", "title", "track", "video");

    static final Set<String> VOID = Set.of("br", "col", "hr", "img", "wbr");

    private static final Set<String> BOOLEAN = Set.of("open", "reversed");
    private static final Set<String> CLASSES = Set.of(
            "a.footnote-ref", "a.footnote-backref", "div.footnotes", "section.footnotes", "td.align-left",
            "td.align-center", "td.align-right", "td.align-justify", "th.align-left", "th.align-center",
            "th.align-right", "th.align-justify");
    private static final Pattern LANGUAGE_CLASS = Pattern.compile("language-[\\p{L}\\p{N}+#._-]{1,40}");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._:-]{0,199}");
    private static final Pattern FOOTNOTE_ID = Pattern.compile("fn(ref)?[-:]?[\\p{L}\\p{N}][\\p{L}\\p{N}._:-]{0,99}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,8}");
    private static final Pattern DATE_TIME = Pattern.compile("[0-9PTWZYMDHSptwzymdhs+:. -]{1,60}");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern PIXELS = Pattern.compile("[0-9]{1,5}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private SafeHtml() {}

    static boolean isBoolean(String attribute) {
        return BOOLEAN.contains(attribute);
    }

    /** The value of a safe attribute other than an address, if it may stay. */
    static Optional<String> value(String element, String attribute, String value) {
        return switch (attribute) {
            case "class" -> Optional.of(classes(element, value)).filter(classes -> !classes.isEmpty());
            case "id" -> matching(element.startsWith("h") ? ID : FOOTNOTE_ID, value).filter(id -> !PageIds.include(id));
            case "lang" -> matching(LANGUAGE, value);
            case "datetime" -> matching(DATE_TIME, value.strip());
            case "span", "colspan", "rowspan" -> matching(COUNT, value.strip());
            case "width", "height" -> matching(PIXELS, value.strip());
            case "start", "value" -> matching(NUMBER, value.strip());
            case "dir" -> oneOf(value, "ltr", "rtl", "auto");
            case "loading" -> oneOf(value, "lazy", "eager");
            case "type" -> Optional.of(value).filter(Set.of("1", "a", "A", "i", "I")::contains);
            case "align" -> oneOf(value, "left", "center", "right", "justify");
            case "scope" -> oneOf(value, "row", "col", "rowgroup", "colgroup");
            default -> Optional.of(value);
        };
    }

    private static String classes(String element, String value) {
        return Arrays.stream(value.split("[ \t\n\r\f]+"))
                .filter(name -> element.equals("code")
                        ? LANGUAGE_CLASS.matcher(name).matches()
                        : CLASSES.contains(element + "." + name))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> matching(Pattern pattern, String value) {
        return Optional.of(value).filter(pattern.asMatchPredicate());
    }

    private static Optional<String> oneOf(String value, String... allowed) {
        return Arrays.stream(allowed).filter(value.strip()::equalsIgnoreCase).findFirst();
    }
}
