package press.courant.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import press.courant.build.BuildOptions;
import press.courant.build.BuildProgress;
import press.courant.build.BuildResult;
import press.courant.problem.Problem;
import press.courant.problem.SourceFiles;

/** One build with all that it prints. */
record BuildRun(Streams streams, Map<String, String> environment, Builder builder, CourantCommand courant) {

    BuildResult run(BuildOptions asked, boolean timings) {
        long start = System.nanoTime();
        BuildResult result = build(asked);
        SourceFiles files = print(result.problems(), asked);
        if (!courant.isQuiet()) {
            BuildSummary summary = new BuildSummary(streams.out(), files, courant.isVerbose());
            summary.print(result, asked.output(), System.nanoTime() - start);
            if (timings) {
                summary.printTimes(result);
            }
        }
        return result;
    }

    /** Prints problems, and returns the files that they were looked for in. */
    SourceFiles print(List<Problem> problems, BuildOptions asked) {
        SourceFiles files = new SourceFiles(asked.site(), Path.of("").toAbsolutePath(), BuiltInFiles::text);
        new ProblemPrinter(streams.err(), courant.palette(streams, environment), files).print(problems);
        return files;
    }

    static boolean succeeded(BuildResult result) {
        return result.published() && !Problem.anyError(result.problems());
    }

    private BuildResult build(BuildOptions asked) {
        boolean showsProgress = streams.errIsTerminal()
                && !courant.isQuiet()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        if (!showsProgress) {
            return builder.build(asked, BuildProgress.NONE);
        }
        try (ProgressDisplay display = new ProgressDisplay(streams.err(), System::nanoTime)) {
            return builder.build(asked, display);
        }
    }
}
