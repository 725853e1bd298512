package press.courant.clean;

import java.util.Set;

/** The ids of places on the default theme's pages that show a body, which no heading of a body may take. */
public final class PageIds {
    private static final Set<String> ALL = Set.of(
            "by-topic-heading", "corrections-heading", "main", "pinned-heading", "related-heading", "source-heading",
            "sources-heading", "story-heading");

    private PageIds() {}

    public static boolean include(String id) {
        return ALL.contains(id);
    }
}
