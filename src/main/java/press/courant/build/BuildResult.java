package press.courant.build;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import press.courant.clean.Removal;
import press.courant.problem.Problem;

/**
 * What a build did.
 *
 * @param problems in the order of their locations
 * @param removals what the boilerplate rules took out, in the order of files and lines
 * @param skipped the articles that were left out
 * @param nextChange the next moment at which the same input would give another output
 * @param published false where an error kept the output as it was
 */
public record BuildResult(
        List<Problem> problems,
        List<Removal> removals,
        List<Skipped> skipped,
        Counts counts,
        Optional<NextChange> nextChange,
        List<StageTime> times,
        boolean published) {

    /** An article that was left out, and why. */
    public record Skipped(String path, String reason) {}

    /** How much there was to do. */
    public record Counts(int entries, int pages, int written, int unchanged, int deleted) {}

    /** A moment at which an article comes or goes. */
    public record NextChange(ZonedDateTime at, String path, String why) {}

    /** How long a stage took. */
    public record StageTime(String stage, Duration duration) {}
}
