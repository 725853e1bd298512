package press.courant.content;

import java.nio.file.Path;
import press.courant.cache.FileStamp;

/**
 * A file of the editor's.
 *
 * @param path relative to the site's folder, with {@code /} between names
 * @param file where it is
 * @param stamp what it was when it was found
 */
record SourceFile(String path, Path file, FileStamp stamp) {
    /** The last part of the path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The last part of the path without its extension. */
    String stem() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
