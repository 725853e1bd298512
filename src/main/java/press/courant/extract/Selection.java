package press.courant.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A first guess of where the story is: the box that holds the densest prose, as Readability finds it, with those beside
 * it that go on, and without the parts of it that look like something else.
 *
 * <p>Each paragraph adds to the boxes around it, the less the farther out; links and telling class words count against.
 */
final class Selection {
    private static final int REACH = 5;
    private static final int SHORT = 25;
    private static final int TOO_SHORT = 500;
    private static final int CANDIDATES = 5;
    private static final double NEARLY_BEST = 0.75;
    private static final double BESIDE = 0.2;
    private static final int CLASS_WORTH = 25;
    private static final Set<String> LEAVES = Set.of("p", "td", "pre", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt");

    private final Box top;
    private final BoxSet parts;
    private final BoxSet odd;

    private Selection(Box top, BoxSet parts, BoxSet odd) {
        this.top = top;
        this.parts = parts;
        this.odd = odd;
    }

    /** The box that holds most of it. */
    Box top() {
        return top;
    }

    boolean has(Block block) {
        return has(block.box());
    }

    boolean has(Box box) {
        return parts.has(box);
    }

    /** Whether a block is in a part that looks like something else than a story. */
    boolean isOdd(Block block) {
        return odd.has(block.box());
    }

    /** The guess for a page; none where it has no text to speak of. */
    static Optional<Selection> of(List<Block> blocks, ClassWeights weights) {
        Optional<Selection> strict = of(blocks, weights, true);
        int found = strict.map(selection -> characters(selection, blocks)).orElse(0);
        if (found >= TOO_SHORT) {
            return strict;
        }
        Optional<Selection> loose = of(blocks, weights, false);
        return loose.map(selection -> characters(selection, blocks)).orElse(0) > found * 2 ? loose : strict;
    }

    private static int characters(Selection selection, List<Block> blocks) {
        return blocks.stream().filter(block -> selection.has(block) && !selection.isOdd(block))
                .mapToInt(block -> block.text().length()).sum();
    }

    private static Optional<Selection> of(List<Block> blocks, ClassWeights weights, boolean strict) {
        Map<Box, Double> scores = new IdentityHashMap<>();
        for (Block block : blocks) {
            boolean unlikely = block.text().length() < SHORT || block.box().isHidden()
                    || strict && (block.isHeading() && block.tag().equals("h1") || weights.isUnlikely(block.box()));
            if (!unlikely) {
                addAround(scores, block, weights);
            }
        }
        scores.replaceAll((box, score) -> score * (1 - box.linkShare()));
        List<Box> best = scores.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Box, Double> entry) -> -entry.getValue())
                        .thenComparingInt(entry -> entry.getKey().depth()).thenComparingInt(entry -> entry.getKey().number()))
                .limit(CANDIDATES).map(Map.Entry::getKey).toList();
        if (best.isEmpty()) {
            return Optional.empty();
        }
        Box top = raised(widened(best, scores), scores);
        return Optional.of(new Selection(top, beside(top, scores), odd(top, weights)));
    }

    private static void addAround(Map<Box, Double> scores, Block block, ClassWeights weights) {
        double score = 1 + 1 + block.shape().commas() + Math.min(3, block.text().length() / 100);
        Optional<Box> box = LEAVES.contains(block.tag()) ? block.box().parent() : Optional.of(block.box());
        for (int level = 0; level < REACH && box.isPresent(); level++) {
            double share = level == 0 ? 1 : level == 1 ? 0.5 : 1.0 / (level * 3);
            Box here = box.get();
            scores.computeIfAbsent(here, start -> start(start) + weights.of(start) * (double) CLASS_WORTH);
            scores.merge(here, score * share, Double::sum);
            box = here.parent();
        }
    }

    private static double start(Box box) {
        return switch (box.tag()) {
            case "article", "main" -> 10;
            case "div" -> 5;
            case "pre", "td", "blockquote" -> 3;
            case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
            case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
            default -> 0;
        };
    }

    /** The box around three or more of the best, where they are nearly as good. */
    private static Box widened(List<Box> best, Map<Box, Double> scores) {
        Box top = best.get(0);
        List<Box> good = best.stream().filter(box -> scores.get(box) >= scores.get(top) * NEARLY_BEST).toList();
        if (good.size() < 4) {
            return top;
        }
        for (Optional<Box> box = top.parent(); box.isPresent() && !box.get().tag().equals("body"); box = box.get().parent()) {
            Box here = box.get();
            if (good.stream().filter(other -> other != here && other.isIn(here)).count() >= 4) {
                return here;
            }
        }
        return top;
    }

    /** The box around it that holds more. */
    private static Box raised(Box start, Map<Box, Double> scores) {
        Box top = start;
        double least = scores.getOrDefault(top, 0.0) / 3;
        double last = scores.getOrDefault(top, 0.0);
        for (Optional<Box> box = top.parent(); box.isPresent() && !box.get().tag().equals("body"); box = box.get().parent()) {
            double score = scores.getOrDefault(box.get(), 0.0);
            if (score > 0 && score < least) {
                break;
            }
            if (score > last) {
                top = box.get();
                break;
            }
            last = score > 0 ? score : last;
        }
        while (top.parent().filter(parent -> parent.children().size() == 1 && !parent.tag().equals("body")).isPresent()) {
            top = top.parent().get();
        }
        return top;
    }

    /** The boxes beside it over which the story goes on. */
    private static BoxSet beside(Box top, Map<Box, Double> scores) {
        BoxSet parts = new BoxSet();
        parts.add(top);
        double best = scores.getOrDefault(top, 0.0);
        double least = Math.max(10, best * BESIDE);
        List<Box> siblings = top.parent().map(Box::children).orElse(List.of());
        for (Box sibling : siblings) {
            boolean alike = sibling.signature().equals(top.signature()) && !top.element().className().isEmpty();
            double bonus = alike ? best * BESIDE : 0;
            boolean scored = scores.containsKey(sibling) && scores.get(sibling) + bonus >= least;
            boolean paragraph = sibling.tag().equals("p") && sibling.characters() > 80 && sibling.linkShare() < 0.25;
            if (scored || paragraph) {
                parts.add(sibling);
            }
        }
        return parts;
    }

    /** The parts of the selection that are forms, lists of links, or called what no story is. */
    private static BoxSet odd(Box top, ClassWeights weights) {
        BoxSet odd = new BoxSet();
        List<Box> rest = new ArrayList<>(top.children());
        while (!rest.isEmpty()) {
            Box box = rest.remove(rest.size() - 1);
            if (isOdd(box, weights)) {
                odd.add(box);
            } else {
                rest.addAll(box.children());
            }
        }
        return odd;
    }

    private static boolean isOdd(Box box, ClassWeights weights) {
        if (Set.of("footer", "aside", "nav", "button", "dialog").contains(box.tag())) {
            return true;
        }
        if (!Set.of("form", "fieldset", "table", "ul", "div", "section").contains(box.tag())) {
            return false;
        }
        int weight = weights.of(box) * CLASS_WORTH;
        if (weight < 0 && box.proseCharacters() < TOO_SHORT * 2) {
            return true;
        }
        if (box.commas() >= 10) {
            return false;
        }
        int paragraphs = box.count(Box.Part.PARAGRAPH);
        int pictures = box.count(Box.Part.PICTURE);
        boolean list = box.tag().equals("ul") || box.listShare() > 0.9;
        boolean album = pictures > 1 && paragraphs * 2 < pictures && !isInFigure(box);
        boolean items = !list && box.count(Box.Part.ITEM) - 100 > paragraphs;
        boolean form = box.count(Box.Part.INPUT) > paragraphs / 3;
        boolean empty = !list && box.headingShare() < 0.9 && box.characters() < SHORT
                && (pictures == 0 || pictures > 2) && !isInFigure(box);
        boolean links = !list && weight < CLASS_WORTH && box.linkShare() > 0.2 || box.linkShare() > 0.5;
        return album || items || form || empty || links;
    }

    private static boolean isInFigure(Box box) {
        return box.around("figure").isPresent();
    }
}
