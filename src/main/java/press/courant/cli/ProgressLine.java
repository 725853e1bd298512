package press.courant.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The progress bar of one stage, apart from its display so that short builds never load its library. */
final class ProgressLine implements AutoCloseable {
    /** Given, so that the library does not start processes to measure the terminal. */
    private static final int WIDTH = 64;

    private final PrintStream terminal;
    private final ProgressBar bar;

    ProgressLine(PrintStream terminal, String stage, int steps) {
        this.terminal = terminal;
        this.bar = new ProgressBarBuilder()
                .setTaskName(stage)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .setConsumer(new OneLine(terminal))
                .setMaxRenderedLength(WIDTH)
                .hideEta()
                .build();
    }

    void stepTo(int done) {
        bar.stepTo(done);
    }

    /** Clears the line itself: the library does not where a bar ends as soon as it began. */
    @Override
    public void close() {
        bar.close();
        terminal.print("\r" + " ".repeat(WIDTH) + "\r");
        terminal.flush();
    }

    /** The terminal's current line, which a finished bar does not leave. */
    private static final class OneLine extends ConsoleProgressBarConsumer {
        OneLine(PrintStream terminal) {
            super(terminal, WIDTH);
        }

        @Override
        public void close() {}
    }
}
