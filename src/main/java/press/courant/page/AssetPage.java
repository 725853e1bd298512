package press.courant.page;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that is copied as it is.
 *
 * @param file where it is read from
 * @param digest a hash of its bytes
 */
public record AssetPage(String path, Optional<String> origin, Path file, String digest) implements Page {}
