package press.courant.output;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;

/** The folder {@code .courant} in an output folder, for what is not published. */
record OwnFolder(Path output) {
    Path path() {
        return output.resolve(OutputDirectory.OWN_FOLDER);
    }

    Path manifest() {
        return path().resolve("manifest");
    }

    /** The manifest of the site that is being put in place. */
    Path nextManifest() {
        return path().resolve("manifest.next");
    }

    Path journal() {
        return path().resolve("journal");
    }

    Path lock() {
        return path().resolve("lock");
    }

    /** New and changed files, at their paths, before they are moved into place. */
    Path staging() {
        return path().resolve("staging");
    }

    /** Copies of files that may not be ours, taken before they are overwritten. */
    Path replaced() {
        return path().resolve("replaced");
    }

    /** What makes the next build short, and can be deleted at any time. */
    Path cache() {
        return path().resolve("cache");
    }

    boolean exists() {
        return Files.isDirectory(path(), LinkOption.NOFOLLOW_LINKS);
    }

    /** Leaves nothing behind where nothing was ever published; what somebody else put there stays. */
    void vanishIfUnused() throws IOException {
        if (Files.exists(manifest()) || Files.exists(journal())) {
            return;
        }
        Files.deleteIfExists(lock());
        if (Files.isDirectory(cache(), LinkOption.NOFOLLOW_LINKS)) {
            PathUtils.deleteDirectory(cache());
        }
        for (Path folder : List.of(path(), output())) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException inUse) {
                return;
            }
        }
    }

    void discardStaging() throws IOException {
        if (Files.isDirectory(staging(), LinkOption.NOFOLLOW_LINKS)) {
            PathUtils.deleteDirectory(staging());
        } else {
            Files.deleteIfExists(staging());
        }
    }
}
