package press.courant.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import press.courant.build.BuildOptions;
import press.courant.build.BuildResult;

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
        BuildResult result = new BuildRun(streams, environment, builder, courant).run(asked, timings);
        return BuildRun.succeeded(result) ? 0 : 1;
    }
}
