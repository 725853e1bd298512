package press.courant.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which site it is and where it goes. */
final class SiteOptions {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    @Option(
            names = "--site",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder that holds content/ (default: the current one).")
    private Path site = Path.of(".");

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "The folder to write (default: site-output in the site's folder).")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "The address to publish at, instead of site.yaml's baseUrl.")
    private Optional<String> baseUrl = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The site's folder, which has a {@code content} folder. */
    Path site() {
        if (!Files.isDirectory(site)) {
            throw usage("--site " + site + " is not a folder", "name the folder that holds content/");
        } else if (!Files.isDirectory(site.resolve("content"))) {
            boolean tooDeep = Files.isRegularFile(site.resolve("site.yaml"));
            throw usage(
                    "no content/ in " + shown(site),
                    tooDeep ? "did you mean --site " + shown(site.resolve("..")) + "?"
                            : "run Courant in the folder that holds content/, or name it with --site DIR");
        }
        return site.normalize();
    }

    Path output() {
        return output.map(Path::normalize).orElseGet(() -> site().resolve("site-output"));
    }

    /** The address with a slash at its end. */
    Optional<String> baseUrl() {
        return baseUrl.map(this::address);
    }

    private String address(String text) {
        String hint = "it is like https://example.org/digest/";
        try {
            URI uri = new URI(text);
            boolean web = SCHEMES.contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
            if (web && uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null) {
                return text.endsWith("/") ? text : text + "/";
            }
            throw usage("--base-url '" + text + "' is not the address of a site", hint);
        } catch (URISyntaxException notAnAddress) {
            throw usage("--base-url '" + text + "' is not an address", hint);
        }
    }

    private UsageException usage(String message, String hint) {
        return new UsageException(command.commandLine(), message, hint);
    }

    private static String shown(Path folder) {
        String path = folder.normalize().toString();
        return path.isEmpty() ? "." : path;
    }
}
