package press.courant.extract;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The innermost box that holds most of the story's prose.
 *
 * <p>What it and the boxes around it are called says nothing of a block in it, since all of the story is in them; what
 * the parts are that it has says much.
 */
final class Core {
    private static final double MOST = 0.6;

    private final Box box;
    private final BoxSet inside = new BoxSet();
    private final BitSet around = new BitSet();
    /** What was found of boxes in the core. */
    private final Map<Box, Box> parts = new IdentityHashMap<>();

    private Core(Box box) {
        this.box = box;
        inside.add(box);
        for (Optional<Box> here = Optional.of(box); here.isPresent(); here = here.get().parent()) {
            around.set(here.get().number());
        }
    }

    /** The core of the narrower guess, or else of the wider one; none where there is neither. */
    static Optional<Core> of(Optional<Selection> selection, Optional<Density> density) {
        return selection.map(Selection::top).or(() -> density.map(Density::top)).map(top -> new Core(innermost(top)));
    }

    private static Box innermost(Box start) {
        Box box = start;
        while (true) {
            double least = box.proseCharacters() * MOST;
            Optional<Box> inner = box.children().stream()
                    .filter(child -> child.blocks() > 1 && child.proseCharacters() > 0 && child.proseCharacters() >= least)
                    .findFirst();
            if (inner.isEmpty()) {
                return box;
            }
            box = inner.get();
        }
    }

    boolean has(Box other) {
        return inside.has(other);
    }

    /** Whether it is in another box, or is that box. */
    boolean isIn(Box other) {
        return around.get(other.number());
    }

    /** The child of the core that holds a box which is in it. */
    Box part(Box inner) {
        Box known = parts.get(inner);
        if (known != null) {
            return known;
        }
        Box part = inner == box || inner.parent().filter(outer -> outer != box).isEmpty() ? inner : part(inner.parent().get());
        parts.put(inner, part);
        return part;
    }
}
