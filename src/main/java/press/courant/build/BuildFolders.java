package press.courant.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** Checks that a build's output does not lie where its input is. */
final class BuildFolders {
    private BuildFolders() {}

    static List<Problem> check(Path site, Path output) {
        Path real = real(output);
        List<Problem> problems = new ArrayList<>();
        for (String name : List.of("content", "templates")) {
            Path input = real(site.resolve(name));
            if (real.startsWith(input)) {
                problems.add(Problem.error(Location.of(place(site, output)), "the output folder is inside " + name + "/",
                        "the next build would read it as input; choose a folder beside it, such as site-output"));
            } else if (input.startsWith(real)) {
                problems.add(Problem.error(Location.of(place(site, output)), "the output folder holds " + name + "/",
                        "publishing there would mix input and output; choose a folder beside it, such as site-output"));
            }
        }
        return problems;
    }

    /** The output folder as problems name it: like all their paths relative to the site, or absolute where it is outside. */
    static String place(Path site, Path output) {
        Path from = site.toAbsolutePath().normalize();
        Path to = output.toAbsolutePath().normalize();
        return to.equals(from) ? "." : (to.startsWith(from) ? from.relativize(to) : to).toString();
    }

    /** The path without symbolic links, also where its last parts do not exist yet. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path existing = absolute;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            return existing.toRealPath().resolve(existing.relativize(absolute));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
