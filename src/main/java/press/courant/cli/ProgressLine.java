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

    private final ProgressBar bar;

    ProgressLine(PrintStream terminal, String stage, int steps) {
        bar = new ProgressBarBuilder()
                .setTaskName(stage)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
                .setMaxRenderedLength(WIDTH)
                .clearDisplayOnFinish()
                .hideEta()
                .build();
    }

    void stepTo(int done) {
        bar.stepTo(done);
    }

    @Override
    public void close() {
        bar.close();
    }
}
