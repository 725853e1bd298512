package press.courant.build;

import java.util.List;
import java.util.Optional;
import press.courant.build.BuildResult.NextChange;
import press.courant.build.BuildResult.Skipped;
import press.courant.card.Cards;
import press.courant.clean.Removal;
import press.courant.model.BaseUrl;
import press.courant.model.Site;
import press.courant.page.MailPlanner;
import press.courant.page.PlannedPage;
import press.courant.page.SiteView;
import press.courant.parallel.Once;
import press.courant.problem.Problem;
import press.courant.render.Templates;

/**
 * A site as it would be published now, with no page made yet.
 *
 * @param problems those of reading and checking, in any order
 * @param removals what the boilerplate rules took out
 * @param skipped the articles that are left out
 * @param nextChange the next moment at which the same input would give another plan
 * @param period in which the same input gives the same plan
 * @param entries how many articles are shown
 * @param pages absent where the settings or the theme have an error
 */
record SitePlan(
        List<Problem> problems,
        List<Removal> removals,
        List<Skipped> skipped,
        Optional<NextChange> nextChange,
        Optional<Period> period,
        int entries,
        Optional<Pages> pages) {

    /**
     * The pages, and what makes files of them.
     *
     * @param all as planned, also those whose paths collide
     * @param paths of all of them
     * @param view what every template sees of the site
     * @param ground a digest of the settings and registries
     * @param checks of the paths
     * @param site that they show
     * @param mails the editions as e-mails
     * @param cards what draws share cards, where the site has any
     */
    record Pages(BaseUrl base, List<PlannedPage> all, Once<PlannedPaths> paths, Templates templates, SiteView view, String ground,
            PathChecks checks, Site site, Once<MailPlanner> mails, Optional<Cards> cards) {}
}
