package press.courant.capture;

import java.util.List;
import press.courant.problem.Problem;

/** What became of an article that was to be imported. */
public sealed interface Imported {
    /**
     * A draft that was written.
     *
     * @param isComplete whether it has all that the build asks for
     */
    record Written(Draft draft, boolean isComplete) implements Imported {}

    /** An entry that is about the same report. */
    record Known(Duplicate entry) implements Imported {}

    /** Errors in the settings or registries of the site. */
    record Hindered(List<Problem> problems) implements Imported {}
}
