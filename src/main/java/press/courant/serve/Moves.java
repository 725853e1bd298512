package press.courant.serve;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import press.courant.build.PreviewSite;

/** The pages that are no longer where they were, and how to find them again: by the file that they show. */
final class Moves {
    private final Map<String, String> origins = new ConcurrentHashMap<>();
    private final Set<String> bases = ConcurrentHashMap.newKeySet();

    void add(PreviewSite before, PreviewSite after) {
        bases.add(new Addresses(before).base());
        if (before.pathsByOrigin() == after.pathsByOrigin()) {
            return;
        }
        before.pathsByOrigin().forEach((origin, path) -> {
            if (!path.equals(after.pathsByOrigin().get(origin))) {
                origins.put(path, origin);
            }
        });
    }

    /** The address of a page that had another one. */
    Optional<String> follow(String address, PreviewSite site) {
        Addresses addresses = new Addresses(site);
        return Stream.concat(Stream.of(addresses.base()), bases.stream())
                .flatMap(base -> Addresses.pathBelow(base, address).stream())
                .flatMap(path -> Stream.concat(moved(path, site), Stream.of(path)))
                .filter(path -> site.page(path).isPresent())
                .map(addresses::addressOf)
                .filter(found -> !found.equals(address))
                .findFirst();
    }

    private Stream<String> moved(String path, PreviewSite site) {
        return Stream.ofNullable(origins.get(path)).flatMap(origin -> Stream.ofNullable(site.pathsByOrigin().get(origin)));
    }
}
