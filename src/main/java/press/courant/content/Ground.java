package press.courant.content;

import java.util.List;
import java.util.Optional;
import press.courant.clean.RuleSet;
import press.courant.model.SiteConfig;
import press.courant.parallel.Once;
import press.courant.problem.Problem;

/**
 * What the reading of every file depends on: settings, cleaning rules, registries.
 *
 * @param digest of all that it was made of: the files, a space, and the options
 * @param given the settings as they are in force, absent where they have errors
 * @param config the same, or what stands in for them
 * @param bodies made when somebody reads one
 * @param articles the same
 */
record Ground(
        String digest,
        Optional<SiteConfig> given,
        SiteConfig config,
        RuleSet cleaning,
        Registries registries,
        Once<BodyReader> bodies,
        Once<ArticleReader> articles,
        List<Problem> problems) {

    /** What is the same in a ground of the same files, whatever the options. */
    static String files(String digest) {
        return digest.substring(0, digest.indexOf(' '));
    }
}
