package press.courant.clean;

import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An element of plain HTML, and what may stand in it.
 *
 * @param isPhrasing whether it may stand in a line of text
 * @param isBlock whether it may stand where blocks do
 * @param holdsBlocks whether blocks may stand in it
 * @param parts the only elements that it holds, beside white space; empty where it holds others
 * @param isEmpty whether it has no end
 * @param parting what parts the text before and after its tags: a line feed, a space or 0
 */
record PlainElement(
        String name, boolean isPhrasing, boolean isBlock, boolean holdsBlocks, Set<String> parts, boolean isEmpty,
        char parting) {
    private static final int DEEPEST = 100;
    private static final Set<String> FLOW = Set.of("body", "blockquote", "div", "section", "li", "td", "th");
    private static final Set<String> BLOCKS = Set.of(
            "blockquote", "div", "section", "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "ul", "ol", "table", "hr");
    private static final Set<String> PHRASING = Set.of(
            "a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "s", "samp",
            "small", "span", "strong", "sub", "sup", "time", "u", "var");
    private static final Map<String, Set<String>> STRUCTURES = Map.of(
            "ul", Set.of("li"), "ol", Set.of("li"), "table", Set.of("thead", "tbody"), "thead", Set.of("tr"),
            "tbody", Set.of("tr"), "tr", Set.of("td", "th"));
    private static final Map<String, PlainElement> ALL = Stream.of(FLOW, BLOCKS, PHRASING, STRUCTURES.keySet())
            .flatMap(Set::stream).distinct().collect(Collectors.toUnmodifiableMap(Function.identity(), PlainElement::of));

    /** What holds the whole text. */
    static final PlainElement BODY = of("body");
    /** The only element that must not stand within itself, however deep. */
    static final PlainElement LINK = Objects.requireNonNull(ALL.get("a"));

    private static PlainElement of(String name) {
        return new PlainElement(name, PHRASING.contains(name), BLOCKS.contains(name), FLOW.contains(name),
                STRUCTURES.getOrDefault(name, Set.of()), SafeHtml.VOID.contains(name), partingOf(name));
    }

    private static char partingOf(String name) {
        return name.equals("td") || name.equals("th") ? ' ' : name.equals("br") || Tag.valueOf(name).isBlock() ? '\n' : 0;
    }

    static @Nullable PlainElement named(String name) {
        return ALL.get(name);
    }

    /** Whether it may stand in an element; what stands around that one is not asked. */
    private boolean mayStandIn(PlainElement parent) {
        return parent.parts.isEmpty() ? isPhrasing || isBlock && parent.holdsBlocks : parent.parts.contains(name);
    }

    /**
     * Whether it may begin.
     *
     * @param open those around it, the innermost first
     * @param inLink whether a link is among them
     */
    boolean mayBegin(Deque<PlainElement> open, boolean inLink) {
        return mayStandIn(open.element()) && !(inLink && this == LINK) && open.size() <= DEEPEST;
    }

    /** Whether an element is published without an attribute: a link or a picture is not. */
    static boolean saysAllByName(String name) {
        return !name.equals("a") && !name.equals("img");
    }

    /** What parts the text before and after the tags of any element: a line feed, a space or 0. */
    static char parting(String name) {
        PlainElement known = ALL.get(name);
        return known == null ? partingOf(name) : known.parting;
    }
}
