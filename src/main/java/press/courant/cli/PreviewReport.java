package press.courant.cli;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import press.courant.capture.Draft;
import press.courant.problem.Printable;
import press.courant.problem.Problem;
import press.courant.problem.SourceFiles;
import press.courant.serve.PreviewListener;

/** What a preview does, line by line for the editor. */
final class PreviewReport implements PreviewListener {
    private final Streams streams;
    private final Palette palette;
    private final Supplier<SourceFiles> files;
    private final CourantCommand courant;
    private Optional<Update> first = Optional.empty();

    PreviewReport(Streams streams, Palette palette, Supplier<SourceFiles> files, CourantCommand courant) {
        this.streams = streams;
        this.palette = palette;
        this.files = files;
        this.courant = courant;
    }

    synchronized void serves(URI home, boolean isOpen) {
        String entries = first.map(update -> " (" + entries(update) + ", read in " + time(update.duration()) + ")").orElse("");
        say("Serving " + home + entries + "; Ctrl-C ends");
        if (isOpen) {
            warn("everybody in your network can read this preview, and what is not published yet");
        }
    }

    synchronized void captures(URI page) {
        say("To draft what you read, get the bookmark at " + page);
    }

    @Override
    public synchronized void updated(Update update) {
        if (first.isEmpty()) {
            first = Optional.of(update);
            return;
        }
        String what = update.changed().isEmpty() ? "an entry's time has come" : names(update.changed());
        String time = time(update.duration());
        if (update.errors() > 0) {
            String errors = update.errors() == 1 ? "1 error" : update.errors() + " errors";
            say(what + ": " + errors + ", so that the last good pages stay (" + time + ")");
        } else {
            say(what + ": " + (update.mended() ? "mended" : "updated") + " in " + time);
        }
    }

    private String names(Set<String> changed) {
        String one = files.get().shown(changed.iterator().next());
        return changed.size() == 1 ? one : one + " and " + (changed.size() - 1) + " more";
    }

    @Override
    public synchronized void found(List<Problem> problems) {
        new ProblemPrinter(streams.err(), palette, files.get()).print(problems);
    }

    @Override
    public synchronized void wrote(Draft draft) {
        say("Wrote " + files.get().shown(draft.path()));
        found(draft.problems());
    }

    @Override
    public synchronized void polls(String reason) {
        warn("looking for changes every half second instead of being told of them: " + reason);
    }

    @Override
    public synchronized void failed(Throwable failure) {
        streams.err().println("courant: error: " + Printable.sentence(FailureMessage.of(failure)));
        if (courant.isDebug()) {
            failure.printStackTrace(streams.err());
        }
        streams.err().flush();
    }

    synchronized void warn(String message) {
        streams.err().println("courant: warning: " + Printable.sentence(message));
        streams.err().flush();
    }

    private void say(String line) {
        if (!courant.isQuiet()) {
            streams.out().println(line);
            streams.out().flush();
        }
    }

    private static String entries(Update update) {
        return update.entries() == 1 ? "1 entry" : update.entries() + " entries";
    }

    private static String time(Duration duration) {
        return duration.toMillis() + " ms";
    }
}
