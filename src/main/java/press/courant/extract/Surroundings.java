package press.courant.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the boxes around the blocks of a page are and are called, up to where the story is; found once for each box. */
final class Surroundings {
    /** The tags that tell something, in the order of their bits. */
    static final List<String> TAGS = List.of(
            "article", "main", "aside", "nav", "header", "footer", "form", "figure", "table", "ul", "ol", "blockquote",
            "noscript", "button", "dl", "details", "dialog", "section", "figcaption", "address");
    private static final Map<String, Long> BITS =
            IntStream.range(0, TAGS.size()).boxed().collect(Collectors.toUnmodifiableMap(TAGS::get, place -> 1L << place));
    /** The length of a notice in a part for browsers without scripts. */
    private static final int NOTICE = 400;

    private final Optional<Box> top;
    private final Optional<Core> core;
    private final Map<Integer, Inside> known = new HashMap<>();

    /**
     * A box and those around it, as far as the selection's.
     *
     * @param limit the innermost box that holds both the box and the selection; the page's where nothing is selected
     * @param depth below the limit
     * @param words the groups of words that they are called by, a bit for each
     * @param tags a bit for each of {@link #TAGS}
     */
    record Inside(Box limit, int depth, long words, long tags, boolean isPost) {}

    Surroundings(Page page) {
        this.top = page.selection().map(Selection::top);
        this.core = page.core();
    }

    Inside of(Box box) {
        Inside found = known.get(box.number());
        if (found == null) {
            found = isLimit(box) ? new Inside(box, 0, 0, 0, false) : with(of(box.parent().orElseThrow()), box);
            known.put(box.number(), found);
        }
        return found;
    }

    private boolean isLimit(Box box) {
        return box.parent().isEmpty() || top.map(selected -> selected.depth() >= box.depth() && selected.isIn(box)).orElse(false);
    }

    private Inside with(Inside outer, Box box) {
        long tag = isStory(box) ? 0 : BITS.getOrDefault(box.tag(), 0L);
        return new Inside(outer.limit, outer.depth + 1, outer.words | own(box), outer.tags | tag,
                outer.isPost || box.isPost());
    }

    /** What a box itself is called; nothing where it is around the core, since all of the story is in it. */
    long own(Box box) {
        return core.map(inner -> inner.isIn(box)).orElse(false) ? 0 : box.classWords();
    }

    /** Whether a part for browsers without scripts holds text that is more than a notice. */
    private static boolean isStory(Box box) {
        return box.tag().equals("noscript") && box.proseCharacters() > NOTICE;
    }
}
