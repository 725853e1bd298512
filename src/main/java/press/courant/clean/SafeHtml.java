package press.courant.clean;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The HTML that may be published: which elements, attributes and values. */
final class SafeHtml {
    /** The one list of elements and of the attributes of each; all else goes. */
    private static final Map<String, Set<String>> ELEMENTS = elements(
            "a href id class", "abbr", "b", "bdi", "bdo", "blockquote cite", "br", "caption", "cite", "code class",
            "col span", "colgroup span", "dd", "del cite datetime", "details open", "dfn", "div class", "dl", "dt",
            "em", "figcaption", "figure", "h1 id", "h2 id", "h3 id", "h4 id", "h5 id", "h6 id", "hr", "i",
            "img src alt width height loading", "ins cite datetime", "kbd", "li id value", "mark",
            "ol start reversed type", "p", "pre", "q cite", "rp", "rt", "ruby", "s", "samp", "section class",
            "small", "span", "strong", "sub", "summary", "sup id", "table", "tbody",
            "td align class colspan rowspan", "tfoot", "th align class colspan rowspan scope abbr", "thead",
            "time datetime", "tr", "u", "ul", "var", "wbr");

    /** The attributes of all elements. */
    private static final Set<String> GLOBAL = Set.of("title", "lang", "dir");

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
    private static final int LONGEST_ID = 200;
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._:-]{0," + (LONGEST_ID - 1) + "}");
    private static final Pattern FOOTNOTE_ID = Pattern.compile("fn(ref)?[-:]?[\\p{L}\\p{N}][\\p{L}\\p{N}._:-]{0,99}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,8}");
    private static final Pattern DATE_TIME = Pattern.compile("[0-9PTWZYMDHSptwzymdhs+:. -]{1,60}");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern PIXELS = Pattern.compile("[0-9]{1,5}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private SafeHtml() {}

    private static Map<String, Set<String>> elements(String... all) {
        return Arrays.stream(all).map(each -> List.of(each.split(" "))).collect(Collectors.toUnmodifiableMap(
                each -> each.get(0), each -> Set.copyOf(each.subList(1, each.size()))));
    }

    static boolean isElement(String name) {
        return ELEMENTS.containsKey(name);
    }

    static boolean isAttribute(String element, String name) {
        return ELEMENTS.getOrDefault(element, Set.of()).contains(name) || GLOBAL.contains(name);
    }

    static boolean isBoolean(String attribute) {
        return BOOLEAN.contains(attribute);
    }

    /** The value of a safe attribute other than an address, if it may stay. */
    static Optional<String> value(String element, String attribute, String value) {
        return switch (attribute) {
            case "class" -> Optional.of(classes(element, value)).filter(classes -> !classes.isEmpty());
            case "id" -> id(element, value).filter(id -> !PageIds.include(id));
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

    private static Optional<String> id(String element, String value) {
        boolean heading = element.startsWith("h");
        return heading && isPlainId(value) ? Optional.of(value) : matching(heading ? ID : FOOTNOTE_ID, value);
    }

    /** Whether it is of letters of ASCII, digits and hyphens, as the anchors of most headings are. */
    private static boolean isPlainId(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' && i > 0)) {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= LONGEST_ID;
    }

    private static String classes(String element, String value) {
        return CLASSES.contains(element + "." + value) ? value : Arrays.stream(value.split("[ \t\n\r\f]+"))
                .filter(name -> element.equals("code")
                        ? LANGUAGE_CLASS.matcher(name).matches()
                        : CLASSES.contains(element + "." + name))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> matching(Pattern pattern, String value) {
        return pattern.matcher(value).matches() ? Optional.of(value) : Optional.empty();
    }

    private static Optional<String> oneOf(String value, String... allowed) {
        for (String one : allowed) {
            if (value.strip().equalsIgnoreCase(one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
