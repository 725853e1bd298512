package press.courant.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something wrong with the input, said so that its author can mend it.
 *
 * @param message one sentence without a final full stop, such as {@code unknown key 'topic'}
 * @param hint how to mend it, such as {@code did you mean 'topics'?}
 */
public record Problem(Severity severity, Location location, String message, Optional<String> hint)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::location)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::message);

    public static Problem error(Location location, String message) {
        return new Problem(Severity.ERROR, location, message, Optional.empty());
    }

    public static Problem error(Location location, String message, String hint) {
        return new Problem(Severity.ERROR, location, message, Optional.of(hint));
    }

    public static Problem warning(Location location, String message) {
        return new Problem(Severity.WARNING, location, message, Optional.empty());
    }

    public static Problem warning(Location location, String message, String hint) {
        return new Problem(Severity.WARNING, location, message, Optional.of(hint));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Whether any of the problems is an error. */
    public static boolean anyError(List<Problem> problems) {
        return problems.stream().anyMatch(Problem::isError);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
