package press.courant.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Map<Element, Integer> references = new IdentityHashMap<>();
    private final Map<Integer, List<Block>> notes = new LinkedHashMap<>();

    /** The notes to what is kept of a page's blocks. */
    static Footnotes of(List<Block> blocks, List<Block> kept) {
        Footnotes footnotes = new Footnotes();
        Map<Element, Integer> numbers = new IdentityHashMap<>();
        for (Block block : kept) {
            for (Run run : block.runs()) {
                run.link().filter(link -> isMark(link, run.text().strip())).flatMap(Footnotes::target).ifPresent(target -> {
                    int number = numbers.computeIfAbsent(target, note -> footnotes.add(blocks, block, note));
                    if (number > 0) {
                        footnotes.references.put(run.link().orElseThrow(), number);
                    }
                });
            }
        }
        return footnotes;
    }

    private static boolean isMark(Element link, String text) {
        boolean raised = link.closest("sup") != null || link.selectFirst("sup") != null;
        return link.attr("href").startsWith("#") && (raised ? RAISED : MARK).matcher(text).matches()
                && (raised || text.startsWith("["));
    }

    private static Optional<Element> target(Element link) {
        String id = link.attr("href").substring(1);
        return Optional.ofNullable(link.ownerDocument()).filter(page -> !id.isEmpty()).map(page -> page.getElementById(id));
    }

    /** The number of a note; 0 where what the link leads to is none. */
    private int add(List<Block> blocks, Block reference, Element target) {
        List<Block> note = new ArrayList<>();
        for (Block block : blocks.subList(reference.index() + 1, blocks.size())) {
            Element box = block.box().element();
            if (isIn(box, target) || isIn(target, box)) {
                note.add(block);
            }
        }
        if (note.isEmpty() || note.size() > MOST_BLOCKS || note.stream().anyMatch(this::has)) {
            return 0;
        }
        notes.put(notes.size() + 1, note);
        return notes.size();
    }

    private static boolean isIn(Element inner, Element outer) {
        for (Element here = inner; here != null; here = here.parent()) {
            if (here == outer) {
                return true;
            }
        }
        return false;
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
        return notes.values().stream().anyMatch(note -> note.contains(block));
    }
}
