package press.courant.build;

import java.nio.file.Path;
import java.util.Optional;
import press.courant.model.BaseUrl;

/**
 * Which site, and what of it is shown.
 *
 * @param site the folder that holds {@code content/} and perhaps {@code templates/}
 * @param baseUrl in place of the one in {@code site.yaml}
 * @param drafts whether drafts are shown
 * @param future whether entries that are not yet due are shown
 * @param expired whether entries past their {@code expires} are shown
 * @param removeBoilerplate whether the boilerplate rules apply
 */
public record PlanOptions(
        Path site,
        Optional<BaseUrl> baseUrl,
        boolean drafts,
        boolean future,
        boolean expired,
        boolean removeBoilerplate) {

    /** What the public would see of a site. */
    public static PlanOptions of(Path site) {
        return new PlanOptions(site, Optional.empty(), false, false, false, true);
    }
}
