package press.courant.extract;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A wider guess of where the story is: the box with the densest prose, and then the boxes around it as long as they add
 * more prose than anything else, for a story split over siblings or with its introduction outside.
 */
final class Density {
    private static final int REACH = 5;
    private static final Set<String> UNLIKELY = Set.of(
            "comment", "footer", "sidebar", "overlay", "related", "share", "newsletter", "promotion", "navigation", "hidden");
    private static final Set<String> LIKELY = Set.of("body", "content");

    private final Box top;
    private final BoxSet inside = new BoxSet();

    private Density(Box top) {
        this.top = top;
        inside.add(top);
    }

    Box top() {
        return top;
    }

    boolean has(Block block) {
        return inside.has(block.box());
    }

    static Optional<Density> of(List<Block> blocks, List<String> groups) {
        long unlikely = mask(groups, UNLIKELY);
        long likely = mask(groups, LIKELY);
        Map<Box, Double> scores = new IdentityHashMap<>();
        for (Block block : blocks) {
            if (block.text().length() < 25 || block.linkShare() > 0.5 || block.box().isHidden() && block.shape().words() < 20) {
                continue;
            }
            double score = 1 + block.shape().commas() + Math.min(3, block.text().length() / 100);
            score *= block.isProse() ? 1 : 0.3;
            score *= 1 - block.linkShare();
            if ((around(block.box()) & unlikely) != 0) {
                score *= 0.3;
            }
            Optional<Box> box = isLeaf(block.box()) ? block.box().parent() : Optional.of(block.box());
            for (int level = 0; level < REACH && box.isPresent(); level++) {
                double share = level == 0 ? 1 : level == 1 ? 0.5 : 1.0 / (level * 3);
                scores.merge(box.get(), score * share, Double::sum);
                box = box.get().parent();
            }
        }
        return scores.entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<Box, Double> entry) ->
                                worth(entry.getKey(), entry.getValue(), likely, unlikely))
                        .thenComparing(entry -> -entry.getKey().depth()).thenComparing(entry -> -entry.getKey().number()))
                .map(entry -> new Density(widened(entry.getKey(), scores)));
    }

    private static boolean isLeaf(Box box) {
        return Set.of("p", "td", "pre", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt").contains(box.tag());
    }

    private static long around(Box box) {
        long words = box.classWords();
        Optional<Box> parent = box.parent();
        for (int i = 0; i < 3 && parent.isPresent(); i++) {
            words |= parent.get().classWords();
            parent = parent.get().parent();
        }
        return words;
    }

    private static double worth(Box box, double score, long likely, long unlikely) {
        double factor = 1 - box.linkShare();
        factor *= (box.classWords() & likely) != 0 ? 1.25 : 1;
        factor *= (box.classWords() & unlikely) != 0 && (box.classWords() & likely) == 0 ? 0.6 : 1;
        factor *= Set.of("article", "main").contains(box.tag()) ? 1.2 : 1;
        return score * factor;
    }

    /** The box around it where that holds much more prose and little else: a story split over siblings. */
    private static Box widened(Box start, Map<Box, Double> scores) {
        Box box = start;
        Optional<Box> parent = box.parent();
        while (parent.isPresent() && !parent.get().tag().equals("body")) {
            Box wider = parent.get();
            int more = wider.proseCharacters() - box.proseCharacters();
            int other = wider.characters() - box.characters() - more;
            if (more > box.proseCharacters() / 5 && other < more) {
                box = wider;
            }
            parent = wider.parent();
        }
        return box;
    }

    private static long mask(List<String> groups, Set<String> names) {
        long mask = 0;
        for (int i = 0; i < groups.size(); i++) {
            mask |= names.contains(groups.get(i)) ? 1L << i : 0;
        }
        return mask;
    }
}
