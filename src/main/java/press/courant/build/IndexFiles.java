package press.courant.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import press.courant.cache.ByteSink;
import press.courant.cache.ByteSource;
import press.courant.cache.CacheFolder;
import press.courant.cache.DamageException;
import press.courant.search.IndexStore;
import press.courant.search.KeptIndex;

/** Search indexes in the output of the last build, and a file for each period in its cache. */
final class IndexFiles implements IndexStore {
    private static final String PREFIX = "search-";

    private final CacheFolder cache;
    private final Path output;
    private final Map<String, KeptIndex> made = new ConcurrentHashMap<>();
    private volatile List<String> periods = List.of();

    /** @param ground a digest of settings and registries, with which indexes change */
    IndexFiles(CacheFolder cache, String ground, Path output) {
        this.cache = new CacheFolder(cache.folder(), cache.writer() + " " + ground, cache.opened());
        this.output = output;
    }

    @Override
    public Optional<KeptIndex> kept(String period) {
        List<ByteSource> parts = cache.file(PREFIX + period).read().parts();
        try {
            return parts.stream().findFirst().map(KeptIndex::read);
        } catch (DamageException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> published(String path) {
        try {
            return Optional.of(Files.readString(output.resolve(path)));
        } catch (IOException goneOrForeign) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(String period, KeptIndex index) {
        made.put(period, index);
    }

    @Override
    public void retain(List<String> all) {
        periods = List.copyOf(all);
    }

    /** Leaves what was made for the next build, which does without it where the disk refuses. */
    void save() {
        Set<String> names = periods.stream().map(period -> PREFIX + period).collect(Collectors.toSet());
        cache.retain(PREFIX, names);
        made.forEach((period, index) -> {
            ByteSink sink = new ByteSink();
            index.write(sink);
            try {
                cache.file(PREFIX + period).write(sink);
            } catch (IOException refused) {
                return;
            }
        });
    }
}
