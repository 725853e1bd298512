package press.courant.content;

import java.nio.file.Path;
import press.courant.cache.FileStamp;

/**
 * A file of the editor's.
 *
 * @param path relative to the site's folder, with {@code /} between names
 * @param content the site's folder of content
 * @param stamp what it was when it was found
 */
record SourceFile(String path, Path content, FileStamp stamp) {
    private static final int PREFIX = "content/".length();

    /** Where it is. */
    Path file() {
        return content.resolve(path.substring(PREFIX));
    }

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
