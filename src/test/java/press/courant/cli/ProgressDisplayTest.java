package press.courant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When the progress bar shows, and that it leaves nothing behind. */
class ProgressDisplayTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong nanoTime = new AtomicLong(7);

    @Test
    void aShortBuildShowsNone() {
        try (ProgressDisplay display = display()) {
            display.stage("render", 2);
            display.step();
            nanoTime.addAndGet(SECOND / 2);
            display.step();
        }
        assertThat(printed()).isEmpty();
    }

    @Test
    void aLongBuildShowsItsStageAndThenClearsTheLine() {
        try (ProgressDisplay display = display()) {
            display.stage("read", 1);
            display.step();
            nanoTime.addAndGet(SECOND);
            display.stage("render", 400);
            IntStream.range(0, 400).parallel().forEach(page -> display.step());
        }
        assertThat(printed())
                .contains("render", "400/400")
                .doesNotContain("read", "\n")
                .containsPattern("\r {64}\r$");
    }

    @Test
    void aClosedDisplayStaysClosed() {
        ProgressDisplay display = display();
        display.close();
        nanoTime.addAndGet(SECOND);
        display.step();
        assertThat(printed()).isEmpty();
    }

    private ProgressDisplay display() {
        return new ProgressDisplay(new PrintStream(bytes, true, StandardCharsets.UTF_8), nanoTime::get);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
