package press.courant.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The notes to a story: what short links in it such as {@code 1} or {@code [2]} lead to, further down on the page.
 *
 * <p>They are numbered in the order in which the story refers to them.
 */
final class Footnotes {
    private static final int MOST_BLOCKS = 4;
    private static final Pattern MARK = Pattern.compile("\\[\\w{1,3}]|\\(\\d{1,3}\\)|\\d{1,3}|[*†‡§]{1,3}");
    private static final Pattern BACK = Pattern.compile("\\s*[↩↑⏎^]\\uFE0E?$");
    private static final Pattern RAISED = Pattern.compile("\\d{1,3}|[a-z]|[*†‡§]{1,3}|\\[\\w{1,3}]|\\(\\d{1,3}\\)");

    private final List<Block> blocks;
    private final Map<Element, Integer> references = new IdentityHashMap<>();
    private final Map<Integer, List<Block>> notes = new LinkedHashMap<>();
    private final BitSet noted = new BitSet();
    private boolean hasLooked;
    /** What notes are looked up in, empty until there is a mark of one. */
    private final Map<String, Element> ids = new HashMap<>();
    private final Map<Element, Box> boxes = new IdentityHashMap<>();
    private final Map<Box, List<Block>> own = new IdentityHashMap<>();

    private Footnotes(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** The notes to what is kept of a page's blocks. */
    static Footnotes of(List<Block> blocks, List<Block> kept) {
        Footnotes footnotes = new Footnotes(blocks);
        Map<Element, Integer> numbers = new IdentityHashMap<>();
        for (Block block : kept) {
            for (Run run : block.runs()) {
                run.link().filter(link -> isMark(link, run.text().strip())).flatMap(footnotes::target).ifPresent(target -> {
                    int number = numbers.computeIfAbsent(target, note -> footnotes.add(block, note));
                    if (number > 0) {
                        footnotes.references.put(run.link().orElseThrow(), number);
                    }
                });
            }
        }
        return footnotes;
    }

    private static boolean isMark(Element link, String text) {
        if (!link.attr("href").startsWith("#") || !MARK.matcher(text).matches() && !RAISED.matcher(text).matches()) {
            return false;
        }
        boolean raised = link.closest("sup") != null || link.selectFirst("sup") != null;
        return raised ? RAISED.matcher(text).matches() : MARK.matcher(text).matches() && text.startsWith("[");
    }

    private Optional<Element> target(Element link) {
        if (!hasLooked) {
            hasLooked = true;
            look(link);
        }
        String id = link.attr("href").substring(1);
        return id.isEmpty() ? Optional.empty() : Optional.ofNullable(ids.get(id));
    }

    /** Finds once what a note may be. */
    private void look(Element link) {
        link.root().stream().forEach(element -> {
            if (element.hasAttr("id")) {
                ids.putIfAbsent(element.id(), element);
            }
        });
        for (Block block : blocks) {
            own.computeIfAbsent(block.box(), box -> new ArrayList<>()).add(block);
            for (Optional<Box> box = Optional.of(block.box());
                    box.isPresent() && boxes.putIfAbsent(box.get().element(), box.get()) == null; box = box.get().parent()) {
                continue;
            }
        }
    }

    /** The number of a note; 0 where what the link leads to is none. */
    private int add(Block reference, Element target) {
        Map<Integer, Block> note = new TreeMap<>();
        addInside(target, reference.index(), note);
        for (Element outer = target; outer != null && note.size() <= MOST_BLOCKS; outer = outer.parent()) {
            List<Block> direct = Optional.ofNullable(boxes.get(outer)).map(own::get).orElse(List.of());
            addLast(direct, reference.index(), note);
        }
        if (note.isEmpty() || note.size() > MOST_BLOCKS || note.keySet().stream().anyMatch(noted::get)) {
            return 0;
        }
        note.keySet().forEach(noted::set);
        notes.put(notes.size() + 1, List.copyOf(note.values()));
        return notes.size();
    }

    /** Adds the blocks after one that are in an element, but no more than tell that it is too much for a note. */
    private void addInside(Element element, int after, Map<Integer, Block> note) {
        Box box = boxes.get(element);
        if (box == null) {
            Element inner = element.firstElementChild();
            for (; inner != null && note.size() <= MOST_BLOCKS; inner = inner.nextElementSibling()) {
                addInside(inner, after, note);
            }
            return;
        }
        addLast(box.of(blocks), after, note);
    }

    private static void addLast(List<Block> some, int after, Map<Integer, Block> note) {
        for (int i = some.size() - 1; i >= 0 && some.get(i).index() > after && note.size() <= MOST_BLOCKS; i--) {
            note.put(some.get(i).index(), some.get(i));
        }
    }

    /** The number of the note that a link leads to. */
    Optional<Integer> number(Element link) {
        return Optional.ofNullable(references.get(link));
    }

    /** The blocks of each note by its number. */
    Map<Integer, List<Block>> notes() {
        return notes;
    }

    /** A block's text, without the arrow of a note that leads back. */
    String text(Block block) {
        return has(block) ? BACK.matcher(block.text()).replaceFirst("") : block.text();
    }

    boolean has(Block block) {
        return noted.get(block.index());
    }
}
