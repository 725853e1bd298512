package press.courant.clean;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attributes;
import org.jsoup.parser.Tag;

/**
 * Reads HTML of the plainest kind in one walk: every element closed, in its place, its attributes in double quotes.
 *
 * <p>On such HTML the parser of a browser has nothing to repair, so that what is read here is what a reader gets. Any
 * other HTML is left to a real parser: the scan stops at the first thing that is not on its short lists.
 */
final class MarkupScanner {
    /** What is told of the HTML, in order. */
    interface Handler {
        /** The start of an element; false ends the scan. */
        boolean start(String name, Attributes attributes);

        void end(String name);

        /** Text between tags, its entities resolved. */
        void text(String text);
    }

    private static final int DEEPEST = 100;
    private static final Attributes NONE = new Attributes();

    private static final Set<String> FLOW = Set.of("body", "blockquote", "div", "section", "li", "td", "th");
    private static final Set<String> BLOCKS = Set.of(
            "blockquote", "div", "section", "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "ul", "ol", "table", "hr");
    private static final Set<String> PHRASING = Set.of(
            "a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "s", "samp",
            "small", "span", "strong", "sub", "sup", "time", "u", "var");
    /** Elements that hold only some others, and white space. */
    private static final Map<String, Set<String>> STRUCTURES = Map.of(
            "ul", Set.of("li"), "ol", Set.of("li"), "table", Set.of("thead", "tbody"), "thead", Set.of("tr"),
            "tbody", Set.of("tr"), "tr", Set.of("td", "th"));
    private static final Map<String, Tag> TAGS = Stream.of(FLOW, BLOCKS, PHRASING, STRUCTURES.keySet())
            .flatMap(Set::stream).distinct().collect(Collectors.toUnmodifiableMap(Function.identity(), Tag::valueOf));

    private final String html;
    private final Handler handler;
    private final Deque<String> open = new ArrayDeque<>();
    private int at;

    private MarkupScanner(String html, Handler handler) {
        this.html = html;
        this.handler = handler;
        open.push("body");
    }

    /** Whether all of the HTML was plain enough and the handler took it; if not, what it was told is worthless. */
    static boolean scan(String html, Handler handler) {
        return new MarkupScanner(html, handler).scan();
    }

    /** The tag of a name, which jsoup would look up in a new table each time. */
    static Tag tag(String name) {
        Tag known = TAGS.get(name);
        return known == null ? Tag.valueOf(name) : known;
    }

    private boolean scan() {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            if (end > at && !text(end)) {
                return false;
            }
            at = end;
            if (at < html.length() && !(html.startsWith("</", at) ? end() : start())) {
                return false;
            }
        }
        return open.size() == 1;
    }

    private boolean text(int end) {
        Optional<String> text = resolved(at, end);
        if (text.isEmpty()) {
            return false;
        }
        String parent = open.peek();
        boolean misplaced = STRUCTURES.containsKey(parent) && !text.get().isBlank();
        // A parser drops the line feed that begins a <pre>.
        boolean dropped = parent.equals("pre") && html.charAt(at - 1) == '>' && html.charAt(at) == '\n';
        if (misplaced || dropped) {
            return false;
        }
        handler.text(text.get());
        return true;
    }

    private boolean start() {
        int nameEnd = name(at + 1);
        String name = html.substring(at + 1, nameEnd);
        if (!isInPlace(name) || open.size() > DEEPEST) {
            return false;
        }
        at = nameEnd;
        Attributes attributes = NONE;
        while (at + 1 < html.length() && html.charAt(at) == ' ' && html.charAt(at + 1) != '/') {
            attributes = attributes == NONE ? new Attributes() : attributes;
            if (!attribute(attributes)) {
                return false;
            }
        }
        boolean empty = SafeHtml.VOID.contains(name);
        if (empty && html.startsWith(" />", at)) {
            at += 3;
        } else if (at < html.length() && html.charAt(at) == '>') {
            at++;
        } else {
            return false;
        }
        if (!empty) {
            open.push(name);
        }
        return handler.start(name, attributes);
    }

    private boolean attribute(Attributes attributes) {
        int nameEnd = name(at + 1);
        int close = html.indexOf('"', Math.min(html.length(), nameEnd + 2));
        if (nameEnd == at + 1 || close < 0 || !html.startsWith("=\"", nameEnd)) {
            return false;
        }
        String name = html.substring(at + 1, nameEnd);
        Optional<String> value = resolved(nameEnd + 2, close);
        if (value.isEmpty() || attributes.hasKey(name)) {
            return false;
        }
        attributes.put(name, value.get());
        at = close + 1;
        return true;
    }

    private boolean end() {
        String name = open.peek();
        if (open.size() == 1 || !html.startsWith(name, at + 2) || !html.startsWith(">", at + 2 + name.length())) {
            return false;
        }
        open.pop();
        at += name.length() + 3;
        handler.end(name);
        return true;
    }

    private boolean isInPlace(String name) {
        String parent = open.peek();
        Set<String> parts = STRUCTURES.get(parent);
        if (parts != null) {
            return parts.contains(name);
        }
        return PHRASING.contains(name)
                ? !name.equals("a") || !open.contains("a")
                : BLOCKS.contains(name) && FLOW.contains(parent);
    }

    /** The end of a name, which is of letters in lower case, digits and hyphens. */
    private int name(int from) {
        int i = from;
        while (i < html.length() && (html.charAt(i) >= 'a' && html.charAt(i) <= 'z'
                || i > from && (html.charAt(i) >= '0' && html.charAt(i) <= '9' || html.charAt(i) == '-'))) {
            i++;
        }
        return i;
    }

    /** A part of the HTML with its entities resolved, if they are of the few that everybody writes and all may stay. */
    private Optional<String> resolved(int from, int to) {
        String part = html.substring(from, to);
        int ampersand = -1;
        char[] characters = part.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            char c = characters[i];
            if (c == '&') {
                ampersand = ampersand < 0 ? i : ampersand;
            } else if (c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0) {
                return Optional.empty();
            } else if (c >= 0xD800) {
                int codePoint = Character.codePointAt(characters, i);
                if (!HtmlText.isPublishable(codePoint)) {
                    return Optional.empty();
                }
                i += Character.charCount(codePoint) - 1;
            }
        }
        if (ampersand < 0) {
            return Optional.of(part);
        }
        var resolved = new StringBuilder(part.length());
        int done = 0;
        for (; ampersand >= 0; ampersand = part.indexOf('&', done)) {
            int end = part.indexOf(';', ampersand);
            char character = end < 0 ? 0 : character(part.substring(ampersand, end + 1));
            if (character == 0) {
                return Optional.empty();
            }
            resolved.append(part, done, ampersand).append(character);
            done = end + 1;
        }
        return Optional.of(resolved.append(part, done, part.length()).toString());
    }

    private static char character(String entity) {
        return switch (entity) {
            case "&amp;" -> '&';
            case "&lt;" -> '<';
            case "&gt;" -> '>';
            case "&quot;" -> '"';
            case "&nbsp;" -> '\u00A0';
            default -> 0;
        };
    }
}
