package press.courant.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import press.courant.content.Edits;
import press.courant.likeness.StoryGroups;
import press.courant.likeness.SuggestedStory;
import press.courant.model.Site;

/** Finds the entries of a site that may make a story; changes nothing, and is asked for only by those who want to know. */
public final class StoryFinder {
    private final PlanOptions options;
    private final Clock clock;

    public StoryFinder(PlanOptions options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    /**
     * What there is to suggest about the entries that are shown; nothing where the settings have an error. Throws
     * {@link UncheckedIOException} where a file can't be read.
     */
    public List<SuggestedStory> suggest() {
        try (SitePlanner planner = new SitePlanner(options, clock, "")) {
            return planner.plan(Edits.UNKNOWN, new Stopwatch(BuildProgress.NONE)).pages().map(pages -> {
                Site site = pages.site();
                return StoryGroups.suggest(site.articles(), site.stories());
            }).orElse(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
