package press.courant.content;

import java.util.List;
import java.util.Optional;
import press.courant.clean.RuleSet;
import press.courant.model.SiteConfig;
import press.courant.problem.Problem;

/**
 * What the reading of every file depends on: settings, cleaning rules, registries.
 *
 * @param digest of all that it was made of
 * @param given the settings as they are in force, absent where they have errors
 * @param config the same, or what stands in for them
 */
record Ground(
        String digest,
        Optional<SiteConfig> given,
        SiteConfig config,
        RuleSet cleaning,
        Registries registries,
        BodyReader bodies,
        ArticleReader articles,
        List<Problem> problems) {}
