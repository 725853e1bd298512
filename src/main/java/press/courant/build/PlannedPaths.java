package press.courant.build;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import press.courant.check.InternalLinks;
import press.courant.check.OutputPaths;
import press.courant.page.PlannedPage;
import press.courant.problem.Problem;

/**
 * The paths of a plan as they were checked. A save of an entry most often leaves them all as they were.
 *
 * @param places of the pages, in order
 * @param served the addresses that links may have
 */
record PlannedPaths(List<Place> places, List<Problem> collisions, Set<String> served) {
    /** What the checks know of a page. */
    record Place(String path, Optional<String> origin, Class<?> kind) {
        static Place of(PlannedPage page) {
            return new Place(page.path(), page.origin(), page.kind());
        }

        boolean isOf(PlannedPage page) {
            return path.equals(page.path()) && origin.equals(page.origin()) && kind.equals(page.kind());
        }
    }

    static PlannedPaths of(List<PlannedPage> pages) {
        return new PlannedPaths(
                pages.stream().map(Place::of).toList(), OutputPaths.check(pages), InternalLinks.served(pages));
    }

    boolean areOf(List<PlannedPage> pages) {
        if (pages.size() != places.size()) {
            return false;
        }
        Iterator<Place> place = places.iterator();
        return pages.stream().allMatch(page -> place.next().isOf(page));
    }
}
