package press.courant.serve;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import press.courant.build.PreviewSite;
import press.courant.build.SitePreview;
import press.courant.content.Edits;
import press.courant.problem.Problem;

/** The one thread that reads the site anew after changes, and when an entry becomes due or expires. */
final class Rebuilds {
    /** How long a state that may be half of a save is not shown, as long as there are more changes. */
    private static final long LONGEST_POSTPONED = Duration.ofSeconds(3).toNanos();

    private final SitePreview preview;
    private final LiveSite site;
    private final Tabs tabs;
    private final Changes changes;
    private final InputFiles input;
    private final Clock clock;
    private final PreviewListener listener;
    private final Thread thread = new Thread(this::run, "rebuild");
    private final Set<Path> pending = new LinkedHashSet<>();
    private OptionalLong postponedSince = OptionalLong.empty();
    private int entries;
    private long lastErrors;
    private Optional<Instant> nextChange = Optional.empty();

    Rebuilds(SitePreview preview, LiveSite site, Tabs tabs, Changes changes, InputFiles input, Clock clock,
            PreviewListener listener) {
        this.preview = preview;
        this.site = site;
        this.tabs = tabs;
        this.changes = changes;
        this.input = input;
        this.clock = clock;
        this.listener = listener;
        thread.setDaemon(true);
    }

    /** Reads the site for the first time, and then whenever it changes. */
    void start() {
        attempt();
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                pending.addAll(changes.next(untilNextChange()));
                attempt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Duration> untilNextChange() {
        return nextChange.map(moment -> Duration.between(clock.instant(), moment).plusMillis(1));
    }

    /** A fault of Courant's own ends one attempt, and not the preview. */
    private void attempt() {
        FutureTask<Void> task = new FutureTask<>(this::rebuild, null);
        task.run();
        try {
            task.get();
        } catch (ExecutionException e) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            nextChange = Optional.empty();
            postponedSince = OptionalLong.empty();
            listener.failed(e.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void rebuild() {
        long start = System.nanoTime();
        SitePreview.State state;
        try {
            Edits edits = input.edits(pending);
            if (lastErrors == 0) {
                preview.readText(edits).ifPresent(this::show);
            }
            state = preview.read(edits);
        } catch (UncheckedIOException gone) {
            if (postpone()) {
                return;
            }
            throw gone;
        }
        long errors = state.problems().stream().filter(Problem::isError).count();
        if ((errors > lastErrors || state.entries() < entries) && postpone()) {
            return;
        }
        site.adopt(state);
        site.forgetFailuresBut(tabs.tellAll());
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        listener.updated(new PreviewListener.Update(
                changed(), duration, state.entries(), errors, lastErrors > 0 && errors == 0));
        pending.clear();
        postponedSince = OptionalLong.empty();
        entries = state.entries();
        lastErrors = errors;
        nextChange = state.nextChange();
    }

    /** What keeps the page from being made is told when all of the site is read. */
    private void show(PreviewSite edited) {
        site.show(edited);
        tabs.tellAll();
    }

    /** The files that were edited, without those that a program made on the way and took away. */
    private Set<String> changed() {
        List<Path> lasting = pending.stream().filter(path -> Files.exists(path) || Changes.isText(path)).toList();
        Set<String> names = new TreeSet<>();
        (lasting.isEmpty() ? pending : lasting).forEach(path -> names.add(input.name(path)));
        return names;
    }

    /** Whether the files changed while they were read, so that what seems to be missing may be there in a moment. */
    private boolean postpone() {
        long now = System.nanoTime();
        if (postponedSince.isEmpty()) {
            postponedSince = OptionalLong.of(now);
        }
        return now - postponedSince.getAsLong() < LONGEST_POSTPONED && changes.comeSoon();
    }
}
