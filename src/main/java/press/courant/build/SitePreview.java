package press.courant.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import press.courant.card.Cards;
import press.courant.content.Edits;
import press.courant.page.SiteView;
import press.courant.problem.Problem;
import press.courant.render.Renderer;

/**
 * A site that is read and planned again and again as it is edited, and never written.
 *
 * <p>For one thread; the sites that it yields are for any.
 */
public final class SitePreview {
    private final SitePlanner planner;
    private Optional<Theme> last = Optional.empty();
    private Optional<PreviewSite> lastSite = Optional.empty();

    /** @param generator name and version of the program */
    public SitePreview(PlanOptions options, Clock clock, String generator) {
        planner = new SitePlanner(options, clock, generator);
    }

    /**
     * The state of a site's input.
     *
     * @param problems in the order of their locations, without those that only rendering finds
     * @param entries how many articles are shown
     * @param nextChange when the same input would give another site
     * @param site absent where the settings or the theme have an error; without what other errors concern
     */
    public record State(
            List<Problem> problems, int entries, Optional<Instant> nextChange, Optional<PreviewSite> site) {}

    /** A renderer, with its templates as they were parsed, and what it was made for. */
    private record Theme(String digest, SiteView view, Optional<Cards> cards, Renderer renderer) {}

    /**
     * Reads the site as it is now; throws {@link UncheckedIOException} where a file can't be read.
     *
     * @param edits since the last time; more than there were do no harm
     */
    public State read(Edits edits) {
        try {
            SitePlan plan = planner.plan(edits, new Stopwatch(BuildProgress.NONE));
            lastSite = plan.pages().map(pages -> new PreviewSite(pages, renderer(pages)));
            return new State(
                    plan.problems().stream().distinct().sorted().toList(),
                    plan.entries(),
                    plan.nextChange().map(change -> change.at().toInstant()),
                    lastSite);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The site as it was read last, with the new text of the one entry that was edited, where nothing but its text was:
     * its page is there before all else that may change with it. {@link #read} is due all the same.
     */
    public Optional<PreviewSite> readText(Edits edits) {
        return edits.paths().filter(paths -> paths.size() == 1).map(paths -> paths.iterator().next())
                .flatMap(path -> lastSite.flatMap(site -> planner.editedPage(path).map(site::with)));
    }

    private Renderer renderer(SitePlan.Pages pages) {
        String digest = pages.templates().digest();
        Theme theme = last.filter(kept -> kept.digest().equals(digest) && kept.view().equals(pages.view())
                        && kept.cards().equals(pages.cards()))
                .orElseGet(() -> new Theme(digest, pages.view(), pages.cards(),
                        new Renderer(pages.templates(), pages.view(), pages.cards())));
        last = Optional.of(theme);
        return theme.renderer();
    }
}
