package press.courant.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.courant.model.InternalLink;
import press.courant.page.PlannedPage;
import press.courant.problem.Problem;

/** The check that links within the site lead somewhere. */
public final class InternalLinks {
    private static final String INDEX = "index.html";
    private static final int LONGEST_COMPARED = 500;

    private final Set<String> served;
    private final Map<String, Optional<Finding>> findings = new HashMap<>();
    private Optional<Map<String, String>> folded = Optional.empty();
    private Optional<NearestPaths> nearest = Optional.empty();

    private InternalLinks(Set<String> served) {
        this.served = served;
    }

    /** What is wrong with a link's path. */
    private record Finding(String message, Optional<String> hint) {
        static Finding of(String message, String hint) {
            return new Finding(message, Optional.of(hint));
        }
    }

    /** The paths that links may have: {@code /topics/} for {@code topics/index.html}, {@code /feed.xml} as it is. */
    public static Set<String> served(Collection<PlannedPage> pages) {
        Set<String> served = new HashSet<>(2 * pages.size());
        for (PlannedPage page : pages) {
            String path = "/" + page.path();
            served.add(path.endsWith("/" + INDEX) ? path.substring(0, path.length() - INDEX.length()) : path);
        }
        return served;
    }

    /** A warning for every link that leads nowhere, or only by a redirect or on a lenient server. */
    public static List<Problem> check(Collection<InternalLink> links, Set<String> servedPaths) {
        InternalLinks check = new InternalLinks(servedPaths);
        List<Problem> problems = new ArrayList<>();
        for (InternalLink link : links) {
            check.finding(link.path()).ifPresent(finding -> problems.add(finding.hint
                    .map(hint -> Problem.warning(link.location(), finding.message, hint))
                    .orElseGet(() -> Problem.warning(link.location(), finding.message))));
        }
        return List.copyOf(problems);
    }

    private Optional<Finding> finding(String path) {
        if (served.contains(path)) {
            return Optional.empty();
        }
        return findings.computeIfAbsent(path, this::look);
    }

    private Optional<Finding> look(String path) {
        if (served.contains(path + "/")) {
            return Optional.of(Finding.of("the link to '" + path + "' has no final slash", "write '" + path + "/'"));
        }
        if (path.endsWith("/" + INDEX)) {
            String folder = path.substring(0, path.length() - INDEX.length());
            if (served.contains(folder)) {
                return Optional.of(Finding.of("the link to '" + path + "' names the file", "write '" + folder + "'"));
            }
        }
        String broken = "broken link to '" + path + "'";
        Optional<String> similar = Optional.ofNullable(folds().get(foldOfLink(path)));
        if (similar.isPresent()) {
            String difference = withoutSlash(similar.get()).equals(withoutSlash(path))
                    ? "" : ", which differs only in case or Unicode form";
            return Optional.of(Finding.of(broken, "did you mean '" + similar.get() + "'" + difference + "?"));
        }
        Optional<String> near = path.length() > LONGEST_COMPARED ? Optional.empty() : nearest().to(path);
        return Optional.of(new Finding(broken, near.map(found -> "did you mean '" + found + "'?")));
    }

    private static String foldOfLink(String path) {
        return withoutSlash(OutputPaths.fold(path));
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private Map<String, String> folds() {
        if (folded.isEmpty()) {
            Map<String, String> folds = new HashMap<>(2 * served.size());
            served.forEach(path -> folds.merge(foldOfLink(path), path, (a, b) -> a.compareTo(b) < 0 ? a : b));
            folded = Optional.of(folds);
        }
        return folded.get();
    }

    private NearestPaths nearest() {
        if (nearest.isEmpty()) {
            nearest = Optional.of(new NearestPaths(served));
        }
        return nearest.get();
    }
}
