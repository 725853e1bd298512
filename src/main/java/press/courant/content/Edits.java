package press.courant.content;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files may have changed, come or gone since a site was read last.
 *
 * @param paths relative to the site's folder, such as {@code content/site.yaml}; absent where any may have
 */
public record Edits(Optional<Set<String>> paths) {
    /** Nobody knows, so that every file has to be looked at. */
    public static final Edits UNKNOWN = new Edits(Optional.empty());

    public Edits {
        paths = paths.map(Set::copyOf);
    }

    /** Edits to these files and to no others. */
    public static Edits to(Set<String> paths) {
        return new Edits(Optional.of(paths));
    }

    /** Whether a file may have changed, or one below it where it is a folder, or a folder that it is in. */
    public boolean mayConcern(String path) {
        return paths.map(known -> known.stream().anyMatch(edited ->
                        edited.equals(path) || edited.startsWith(path + "/") || path.startsWith(edited + "/")))
                .orElse(true);
    }

    /** The edited files and folders below a folder. */
    Stream<String> below(String folder) {
        return paths.stream().flatMap(Set::stream).filter(path -> path.startsWith(folder + "/"));
    }
}
