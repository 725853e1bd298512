package press.courant.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says which site it is. */
class SiteFolder {
    @Option(
            names = "--site",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder that holds content/ (default: the current one).")
    private Path site = Path.of(".");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The site's folder, which has a {@code content} folder. */
    final Path site() {
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

    /** Whether the command line names it. */
    final boolean isNamed() {
        return command.commandLine().getParseResult().hasMatchedOption("--site");
    }

    final UsageException usage(String message, String hint) {
        return new UsageException(command.commandLine(), message, hint);
    }

    private static String shown(Path folder) {
        String path = folder.normalize().toString();
        return path.isEmpty() ? "." : path;
    }
}
