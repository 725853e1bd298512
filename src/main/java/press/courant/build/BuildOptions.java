package press.courant.build;

import java.nio.file.Path;
import java.util.Optional;
import press.courant.model.BaseUrl;

/**
 * What to build, and how.
 *
 * @param site the folder that holds {@code content/} and perhaps {@code templates/}
 * @param output the folder to publish into
 * @param baseUrl in place of the one in {@code site.yaml}
 * @param drafts whether drafts are shown
 * @param future whether entries that are not yet due are shown
 * @param expired whether entries past their {@code expires} are shown
 * @param clean whether every page is made again
 * @param removeBoilerplate whether the boilerplate rules apply
 * @param relativeLinks whether pages link so that they can be opened without a server
 */
public record BuildOptions(
        Path site,
        Path output,
        Optional<BaseUrl> baseUrl,
        boolean drafts,
        boolean future,
        boolean expired,
        boolean clean,
        boolean removeBoilerplate,
        boolean relativeLinks) {

    /** A plain build of a site into a folder. */
    public static BuildOptions of(Path site, Path output) {
        return new BuildOptions(site, output, Optional.empty(), false, false, false, false, true, false);
    }

    /** The same at another address. */
    public BuildOptions at(BaseUrl other) {
        return new BuildOptions(
                site, output, Optional.of(other), drafts, future, expired, clean, removeBoilerplate, relativeLinks);
    }

    /** The same with links that need no server. */
    public BuildOptions withRelativeLinks() {
        return new BuildOptions(site, output, baseUrl, drafts, future, expired, clean, removeBoilerplate, true);
    }

    /** The same without what earlier builds left. */
    BuildOptions anew() {
        return new BuildOptions(
                site, output, baseUrl, drafts, future, expired, true, removeBoilerplate, relativeLinks);
    }

    /** What of the site is shown. */
    public PlanOptions plan() {
        return new PlanOptions(site, baseUrl, drafts, future, expired, removeBoilerplate);
    }
}
