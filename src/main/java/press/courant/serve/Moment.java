package press.courant.serve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.courant.build.PreviewSite;
import press.courant.problem.Problem;

/**
 * What is served at a moment.
 *
 * @param site the last one without errors, or the best there was so far; absent as long as there was none
 * @param errors what is wrong with the input now
 * @param assetsVersion of the files that are published as they are
 */
record Moment(Optional<PreviewSite> site, List<Problem> errors, String assetsVersion) {
    static Moment of(Optional<PreviewSite> site, List<Problem> errors) {
        return new Moment(site, errors, site.map(found -> ReloadTag.version(found.assets())).orElse(""));
    }

    Reply at(String address) {
        return site.map(found -> new Addresses(found).at(address)).orElseGet(() -> new Reply.Failed(errors));
    }

    Reply notFound() {
        return site.map(found -> new Addresses(found).notFound()).orElseGet(() -> new Reply.Failed(errors));
    }

    /** The address of the page that shows one of the editor's files. */
    Optional<String> addressOf(String file) {
        return site.flatMap(found -> Optional.ofNullable(found.pathsByOrigin().get(file)).map(new Addresses(found)::addressOf));
    }

    Map<String, String> assets() {
        return site.map(PreviewSite::assets).orElse(Map.of());
    }
}
