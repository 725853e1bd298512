package press.courant.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.courant.output.OutputPath;
import press.courant.page.EntryPage;
import press.courant.page.PlannedPage;
import press.courant.page.RedirectPage;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** The check that every page can have the path that it wants. */
public final class OutputPaths {
    private OutputPaths() {}

    /**
     * An error for every page whose path cannot be a file's, is that of an earlier page, differs from one only in
     * case or Unicode normalisation (so that some machines and servers see one file), or is a folder of one.
     */
    public static List<Problem> check(Collection<PlannedPage> pages) {
        List<Problem> problems = new ArrayList<>();
        Map<String, PlannedPage> first = new HashMap<>(2 * pages.size());
        for (PlannedPage page : pages) {
            Optional<String> fault = OutputPath.fault(page.path());
            if (fault.isPresent()) {
                problems.add(Problem.error(
                        place(page), "the output path '" + page.path() + "' " + fault.get(), hint(page)));
                continue;
            }
            PlannedPage earlier = first.putIfAbsent(fold(page.path()), page);
            if (earlier != null) {
                problems.add(collision(earlier, page));
            }
        }
        Set<String> told = new HashSet<>();
        for (PlannedPage page : pages) {
            fileAsFolder(page, first).filter(file -> told.add(file.path())).ifPresent(file ->
                    problems.add(fileAndFolder(file, page)));
        }
        return List.copyOf(problems);
    }

    private static Problem collision(PlannedPage earlier, PlannedPage page) {
        String message = earlier.path().equals(page.path())
                ? "its output '" + page.path() + "' is also that of " + name(earlier)
                : "its output '" + page.path() + "' differs only in case or Unicode form from '" + earlier.path()
                        + "', the output of " + name(earlier);
        return problem(earlier, page, message);
    }

    private static Problem fileAndFolder(PlannedPage file, PlannedPage page) {
        return problem(file, page, "its output '" + page.path() + "' needs a folder where '" + file.path()
                + "', the output of " + name(file) + ", is a file");
    }

    /** The later page is to change; where it comes from no file, the earlier one. */
    private static Problem problem(PlannedPage earlier, PlannedPage page, String message) {
        if (page.origin().isEmpty() && earlier.origin().isPresent()) {
            return Problem.error(place(earlier), "its output '" + earlier.path() + "' collides with '" + page.path()
                    + "', the output of " + name(page), hint(earlier));
        }
        return Problem.error(place(page), message, hint(page));
    }

    private static Optional<PlannedPage> fileAsFolder(PlannedPage page, Map<String, PlannedPage> files) {
        String path = fold(page.path());
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            PlannedPage file = files.get(path.substring(0, slash));
            if (file != null) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static Location place(PlannedPage page) {
        return Location.of(page.origin().orElse(page.path()));
    }

    private static String name(PlannedPage page) {
        return page.origin().orElse("the generator itself");
    }

    private static String hint(PlannedPage page) {
        return page.is(EntryPage.class) ? "set 'slug:' to another one"
                : page.is(RedirectPage.class) ? "change it among 'aliases:'"
                : "rename the file";
    }

    /** Paths that some file system or server takes for one have one fold. */
    static String fold(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) >= 0x80) {
                return foldUnicode(path);
            }
        }
        return path.toLowerCase(Locale.ROOT);
    }

    /** Upper case first, as {@code ß} and {@code SS} or the two small sigmas have only their capitals in common. */
    private static String foldUnicode(String path) {
        String folded = Normalizer.normalize(path, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ');
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }
}
