package press.courant.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say which site it is and where it goes. */
final class SiteOptions extends SiteFolderOptions {
    /** Where a site goes that is not sent elsewhere, in its folder. */
    static final String OUTPUT = "site-output";

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "The folder to write (default: site-output in the site's folder).")
    private Optional<Path> output = Optional.empty();

    Path output() {
        return output.map(Path::normalize).orElseGet(() -> site().resolve(OUTPUT));
    }
}
