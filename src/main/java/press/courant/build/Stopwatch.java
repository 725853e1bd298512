package press.courant.build;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import press.courant.build.BuildResult.StageTime;

/** Times the stages of one build, and tells the listener of each. */
final class Stopwatch {
    private final BuildProgress progress;
    private final List<StageTime> times = new ArrayList<>();
    private String stage = "";
    private long start;

    Stopwatch(BuildProgress progress) {
        this.progress = progress;
    }

    void start(String name, int steps) {
        stop();
        stage = name;
        start = System.nanoTime();
        progress.stage(name, steps);
    }

    List<StageTime> stop() {
        if (!stage.isEmpty()) {
            times.add(new StageTime(stage, Duration.ofNanos(System.nanoTime() - start)));
            stage = "";
        }
        return List.copyOf(times);
    }
}
