package press.courant.build;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.courant.check.InternalLinks;
import press.courant.check.OutputPaths;
import press.courant.page.HtmlPage;
import press.courant.page.PlannedPage;
import press.courant.page.RedirectPage;
import press.courant.problem.Problem;

/**
 * The paths of a plan as they were checked. A save of an entry most often leaves them all as they were.
 *
 * @param places of the pages, in order
 * @param served the addresses that links may have
 * @param numbers of the pages in that order, by path; the first where two collide
 * @param byOrigin the paths of the pages that show one of the editor's files each, by those files
 */
record PlannedPaths(
        List<Place> places,
        List<Problem> collisions,
        Set<String> served,
        Map<String, Integer> numbers,
        Map<String, String> byOrigin) {
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
        Map<String, Integer> numbers = new HashMap<>(2 * pages.size());
        Map<String, String> byOrigin = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            PlannedPage page = pages.get(i);
            if (numbers.putIfAbsent(page.path(), i) == null && page.is(HtmlPage.class) && !page.is(RedirectPage.class)) {
                page.origin().ifPresent(origin -> byOrigin.putIfAbsent(origin, page.path()));
            }
        }
        return new PlannedPaths(pages.stream().map(Place::of).toList(), OutputPaths.check(pages),
                InternalLinks.served(pages), Collections.unmodifiableMap(numbers), Collections.unmodifiableMap(byOrigin));
    }

    boolean areOf(List<PlannedPage> pages) {
        if (pages.size() != places.size()) {
            return false;
        }
        Iterator<Place> place = places.iterator();
        return pages.stream().allMatch(page -> place.next().isOf(page));
    }
}
