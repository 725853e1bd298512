package press.courant.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import press.courant.build.BuildOptions;
import press.courant.build.BuildProgress;
import press.courant.build.BuildResult;
import press.courant.problem.Problem;
import press.courant.problem.SourceFiles;

/** {@code courant build}: content and templates become a site. */
@Command(name = "build", description = "Builds the site.")
final class BuildCommand implements Callable<Integer> {
    private final Streams streams;
    private final Map<String, String> environment;
    private final Builder builder;

    @ParentCommand
    private CourantCommand courant;

    @Mixin
    private SiteOptions options;

    @Mixin
    private HelpOption help;

    @Option(names = "--drafts", description = "Publish drafts too.")
    private boolean drafts;

    @Option(names = "--future", description = "Publish what is dated later than now too.")
    private boolean future;

    @Option(names = "--expired", description = "Publish what has expired too.")
    private boolean expired;

    @Option(names = "--clean", description = "Build anew, without the cache of earlier builds.")
    private boolean clean;

    @Option(names = "--no-clean", description = "Keep boilerplate that the cleaning rules would remove.")
    private boolean keepBoilerplate;

    @Option(names = "--timings", description = "Print how long each stage took.")
    private boolean timings;

    BuildCommand(Streams streams, Map<String, String> environment, Builder builder) {
        this.streams = streams;
        this.environment = environment;
        this.builder = builder;
    }

    @Override
    public Integer call() {
        courant.refuseContradictions();
        Path site = options.site();
        BuildOptions asked = new BuildOptions(
                site, options.output(), options.baseUrl(), drafts, future, expired, clean, !keepBoilerplate);
        long start = System.nanoTime();
        BuildResult result = build(asked);
        SourceFiles files = new SourceFiles(site, Path.of("").toAbsolutePath(), BuiltInFiles::text);
        new ProblemPrinter(streams.err(), courant.palette(streams, environment), files).print(result.problems());
        if (!courant.isQuiet()) {
            BuildSummary summary = new BuildSummary(streams.out(), files, courant.isVerbose());
            summary.print(result, asked.output(), System.nanoTime() - start);
            if (timings) {
                summary.printTimes(result);
            }
        }
        return Problem.anyError(result.problems()) || !result.published() ? 1 : 0;
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
