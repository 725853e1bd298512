package press.courant.problem;

import java.util.List;
import java.util.Optional;

/**
 * What a stage made, and the problems it met.
 *
 * @param value empty only where a problem is an error
 */
public record Outcome<T>(Optional<T> value, List<Problem> problems) {
    public Outcome {
        problems = List.copyOf(problems);
        if (value.isEmpty() && !Problem.anyError(problems)) {
            throw new IllegalArgumentException("An outcome without a value names an error");
        }
    }

    public static <T> Outcome<T> of(T value, List<Problem> problems) {
        return new Outcome<>(Optional.of(value), problems);
    }

    public static <T> Outcome<T> failed(List<Problem> problems) {
        return new Outcome<>(Optional.empty(), problems);
    }
}
