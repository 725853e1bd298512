package press.courant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import press.courant.capture.NewSource;
import press.courant.problem.Location;
import press.courant.problem.Printable;
import press.courant.problem.Problem;

/**
 * The writing of a new source into the registry, which is shown first.
 *
 * @param registry as it is shown
 * @param asks whether a person decides
 * @param dryRun whether it is shown only
 */
record SourceRegistration(Streams streams, Questions questions, ProblemPrinter problems, String registry, boolean asks,
        boolean dryRun, boolean quiet) {

    /** Whether the source is in the registry now, or would be. */
    boolean add(NewSource source, Path site) throws IOException {
        if (dryRun) {
            streams.out().println(registry + ", at the end of the list");
            streams.out().println();
            source.lines().forEach(line -> streams.out().println(Printable.visible(line)));
            streams.out().println();
            return true;
        }
        if (asks) {
            streams.err().println("The source is not in " + registry + ". It would be added to the end of the list:");
            source.lines().forEach(line -> streams.err().println("  " + Printable.visible(line)));
            if (!questions.agrees("Add it?")) {
                return false;
            }
        } else if (!quiet) {
            streams.out().println("Adding a source to " + registry + ":");
            source.lines().forEach(line -> streams.out().println("  " + Printable.visible(line)));
        }
        if (source.registerIn(site)) {
            return true;
        }
        problems.print(List.of(Problem.warning(Location.of(NewSource.REGISTRY),
                "somebody else has just changed this file, so the source is not added", "add it by hand, or import again")));
        return false;
    }
}
