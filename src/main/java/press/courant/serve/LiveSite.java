package press.courant.serve;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import press.courant.build.PreviewSite;
import press.courant.build.SitePreview;
import press.courant.problem.Location;
import press.courant.problem.Problem;
import press.courant.problem.SourceFiles;

/**
 * The site that is served: the last good one while the input has errors.
 *
 * <p>Each problem is told once, as long as it lasts.
 */
final class LiveSite {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<SourceFiles> files;
    private final PreviewListener listener;
    private final Moves moves = new Moves();
    private final Set<Problem> known = new HashSet<>();
    private final Set<Place> knownFailures = new HashSet<>();
    private volatile Moment now = Moment.of(Optional.empty(), List.of());
    private boolean good;

    /** A failure to make a page is one with that of another page in the same place. */
    private record Place(Location location, String message) {}

    LiveSite(Supplier<SourceFiles> files, PreviewListener listener) {
        this.files = files;
        this.listener = listener;
    }

    Moment now() {
        return now;
    }

    Moves moves() {
        return moves;
    }

    /** The input files as they are now, to show lines of. */
    SourceFiles files() {
        return files.get();
    }

    /** Serves what was read, where it is better than what there is. */
    void adopt(SitePreview.State state) {
        List<Problem> errors = state.problems().stream().filter(Problem::isError).toList();
        Optional<PreviewSite> before = now.site();
        Optional<PreviewSite> after = errors.isEmpty() || !good ? state.site().or(() -> before) : before;
        good |= errors.isEmpty();
        if (before.isPresent() && after.isPresent()) {
            moves.add(before.get(), after.get());
        }
        now = Moment.of(after, errors);
        synchronized (this) {
            notifyAll();
        }
        tellNew(state.problems());
    }

    /** Serves the last site with another text in it, where that site is the one that is served and has no errors. */
    void show(PreviewSite edited) {
        if (now.errors().isEmpty() && now.site().isPresent()) {
            now = Moment.of(Optional.of(edited), List.of());
        }
    }

    /** The address of the page that shows a file that was just written, within a few seconds. */
    synchronized Optional<String> addressOf(String file) {
        long start = System.nanoTime();
        while (now.addressOf(file).isEmpty()) {
            long left = PATIENCE.minusNanos(System.nanoTime() - start).toMillis();
            if (left <= 0) {
                return Optional.empty();
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return now.addressOf(file);
    }

    private synchronized void tellNew(List<Problem> problems) {
        List<Problem> unknown = problems.stream().filter(problem -> !known.contains(problem)).toList();
        known.clear();
        known.addAll(problems);
        if (!unknown.isEmpty()) {
            listener.found(unknown);
        }
    }

    /** Tells of what keeps pages from being made. */
    synchronized void tell(List<Problem> failures) {
        List<Problem> unknown = failures.stream()
                .filter(failure -> !known.contains(failure))
                .filter(failure -> knownFailures.add(new Place(failure.location(), failure.message())))
                .toList();
        if (!unknown.isEmpty()) {
            listener.found(unknown);
        }
    }

    /** A failure that comes again after its file was edited is news. */
    synchronized void forgetFailuresBut(List<Problem> failures) {
        tell(failures);
        knownFailures.retainAll(failures.stream()
                .map(failure -> new Place(failure.location(), failure.message()))
                .toList());
    }
}
