package press.courant.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Supplier;
import press.courant.parallel.Meanwhile;

/**
 * What an output folder holds when an update begins.
 *
 * @param recorded what the manifest says that we wrote
 * @param verification finds the part of it that is still there and as it was written
 * @param files all that is there
 */
record OutputState(Path output, ManifestFile.Content recorded, Supplier<Manifest> verification, PublishedFiles files) {
    /** All files are looked at while the caller does something else. */
    static OutputState read(OwnFolder own) throws IOException {
        ManifestFile.Content recorded = ManifestFile.read(own.manifest());
        PublishedFiles files = new PublishedFiles(own.output());
        Supplier<Manifest> verification = recorded.manifest().entries().isEmpty()
                ? recorded::manifest : new Meanwhile<>(() -> files.unchanged(recorded.manifest()));
        return new OutputState(own.output(), recorded, verification, files);
    }

    Manifest verified() {
        return verification.get();
    }

    /** The files that need not be made again if their keys are still right. */
    Manifest reusable() {
        return recorded.intact() ? verified() : Manifest.EMPTY;
    }

    /** The files that are ours even if somebody changed them; a damaged record has to be borne out by the files. */
    Manifest owned() {
        return recorded.intact() ? recorded.manifest() : verified();
    }

    /** Whether the file system, but not its listing, knows a path: it ignores case. */
    boolean existsInAnotherCase(String path) {
        return Files.exists(output.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }
}
