package press.courant.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether what a box is called speaks for a story in it. */
final class ClassWeights {
    private static final Set<String> FOR = Set.of("body", "content");
    private static final Set<String> AGAINST = Set.of(
            "comment", "footer", "sidebar", "overlay", "related", "share", "newsletter", "promotion", "hidden", "widget", "tags",
            "date", "video", "rating");
    private static final Set<String> UNLIKELY = Set.of(
            "comment", "footer", "header", "sidebar", "overlay", "related", "share", "newsletter", "promotion", "navigation");
    private static final int FAR = 3;
    private static final int REACH_OF_TAGS = 5;

    private final long forIt;
    private final long againstIt;
    private final long unlikely;

    ClassWeights(List<String> groups) {
        forIt = mask(groups, FOR);
        againstIt = mask(groups, AGAINST);
        unlikely = mask(groups, UNLIKELY);
    }

    private static long mask(List<String> groups, Set<String> names) {
        long mask = 0;
        for (int i = 0; i < groups.size(); i++) {
            mask |= names.contains(groups.get(i)) ? 1L << i : 0;
        }
        return mask;
    }

    /** 1 for a story, -1 against one, else 0. */
    int of(Box box) {
        long words = box.classWords();
        return ((words & forIt) != 0 ? 1 : 0) - ((words & againstIt) != 0 ? 1 : 0);
    }

    /** Whether a box or one of those around it is called what no story is. */
    boolean isUnlikely(Box box) {
        Optional<Box> here = Optional.of(box);
        for (int i = 0; i < FAR + REACH_OF_TAGS && here.isPresent(); i++) {
            long words = here.get().classWords();
            boolean called = (words & unlikely) != 0 && (words & forIt) == 0 && i < FAR;
            if (called || Set.of("nav", "footer", "aside", "dialog").contains(here.get().tag())) {
                return true;
            }
            here = here.get().parent();
        }
        return false;
    }
}
