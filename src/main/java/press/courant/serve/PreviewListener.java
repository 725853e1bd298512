package press.courant.serve;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import press.courant.capture.Draft;
import press.courant.problem.Problem;

/** A listener to what happens in a preview; may be called from several threads. */
public interface PreviewListener {
    /**
     * The site was read again.
     *
     * @param changed the files that were edited, such as {@code content/site.yaml}; empty where time alone passed
     * @param errors how many errors there are now
     * @param mended whether there were errors before
     */
    record Update(Set<String> changed, Duration duration, int entries, long errors, boolean mended) {}

    void updated(Update update);

    /** Problems that were not there before. */
    void found(List<Problem> problems);

    /** A page that was captured has become a draft. */
    void wrote(Draft draft);

    /** Changes are found by looking at all files again and again, for that reason. */
    void polls(String reason);

    /** Something failed that is not the editor's fault; the preview goes on. */
    void failed(Throwable failure);
}
