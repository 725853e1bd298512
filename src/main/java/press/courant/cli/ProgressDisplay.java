package press.courant.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import press.courant.build.BuildProgress;

/** A progress bar that shows itself only once the work has taken a while. */
final class ProgressDisplay implements BuildProgress, AutoCloseable {
    private static final long PATIENCE = Duration.ofMillis(500).toNanos();

    private final PrintStream terminal;
    private final LongSupplier nanoTime;
    private final long start;
    private String stage = "";
    private int steps;
    private int done;
    private boolean shown;
    private boolean closed;
    private Optional<ProgressLine> line = Optional.empty();

    ProgressDisplay(PrintStream terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    @Override
    public synchronized void stage(String name, int count) {
        line.ifPresent(ProgressLine::close);
        line = Optional.empty();
        stage = name;
        steps = count;
        done = 0;
    }

    @Override
    public synchronized void step() {
        done++;
        if (line.isEmpty() && !closed && nanoTime.getAsLong() - start > PATIENCE) {
            line = Optional.of(new ProgressLine(terminal, stage, steps));
            tidyUpOnInterrupt();
        }
        line.ifPresent(bar -> bar.stepTo(done));
    }

    private void tidyUpOnInterrupt() {
        if (!shown) {
            shown = true;
            Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        }
    }

    /** Takes the bar off the terminal, for good. */
    @Override
    public synchronized void close() {
        closed = true;
        line.ifPresent(ProgressLine::close);
        line = Optional.empty();
    }
}
