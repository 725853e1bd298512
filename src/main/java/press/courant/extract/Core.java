package press.courant.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * The innermost box that holds most of the story's prose.
 *
 * <p>What it and the boxes around it are called says nothing of a block in it, since all of the story is in them; what
 * the parts are that it has says much.
 */
final class Core {
    private static final double MOST = 0.6;

    private final Box box;
    private final Set<Box> around = Collections.newSetFromMap(new IdentityHashMap<>());

    private Core(Box box) {
        this.box = box;
        for (Optional<Box> here = Optional.of(box); here.isPresent(); here = here.get().parent()) {
            around.add(here.get());
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
        return other.isIn(box);
    }

    /** Whether it is in another box, or is that box. */
    boolean isIn(Box other) {
        return around.contains(other);
    }

    /** The child of the core that holds a box which is in it. */
    Box part(Box inner) {
        Box part = inner;
        while (part != box && part.parent().isPresent() && part.parent().get() != box) {
            part = part.parent().get();
        }
        return part;
    }
}
