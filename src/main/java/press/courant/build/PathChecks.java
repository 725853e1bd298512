package press.courant.build;

import java.util.List;
import press.courant.cache.Mixer;
import press.courant.model.InternalLink;
import press.courant.page.PlannedPage;
import press.courant.problem.Problem;

/**
 * What the checks of paths and of links between them found, which they find again where both are the same.
 *
 * @param digest of the paths of all pages, none of which collide, and of all links
 * @param problems with the links
 */
record PathChecks(long digest, List<Problem> problems) {
    static long digest(List<PlannedPage> pages, List<InternalLink> links) {
        Mixer mixer = new Mixer().add(pages.size());
        pages.forEach(page -> mixer.add(page.path()));
        for (InternalLink link : links) {
            mixer.add(link.path()).add(link.location().path()).add(link.location().line()).add(link.location().column());
        }
        return mixer.value();
    }
}
