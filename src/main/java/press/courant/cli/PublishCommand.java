package press.courant.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import press.courant.build.BuildOptions;
import press.courant.check.OutputSizes;
import press.courant.output.OutputDirectory;
import press.courant.problem.Problem;
import press.courant.publish.PublishOptions;
import press.courant.publish.Publisher;

/** {@code courant publish}: the site is built and becomes a commit on a branch of a remote. */
@Command(name = "publish", description = "Builds the site and puts it on a branch that GitHub Pages serves.")
final class PublishCommand implements Callable<Integer> {
    private static final String GIT = "git";

    private final Streams streams;
    private final Map<String, String> environment;
    private final Builder builder;

    @ParentCommand
    private CourantCommand courant;

    @Mixin
    private SiteOptions options;

    @Mixin
    private HelpOption help;

    @Option(names = "--remote", paramLabel = "NAME", defaultValue = "origin",
            description = "The remote to push to (default: origin).")
    private String remote;

    @Option(names = "--branch", paramLabel = "NAME", defaultValue = "gh-pages",
            description = "The branch that becomes the site (default: gh-pages).")
    private String branch;

    @Option(names = "--message", paramLabel = "TEXT", defaultValue = "Publish the site",
            description = "The commit's message (default: Publish the site).")
    private String message;

    @Option(names = "--no-history", description = "Replace the branch by this one commit.")
    private boolean noHistory;

    @Option(names = "--dry-run", description = "Build, list what would change, and push nothing.")
    private boolean dryRun;

    PublishCommand(Streams streams, Map<String, String> environment, Builder builder) {
        this.streams = streams;
        this.environment = environment;
        this.builder = builder;
    }

    @Override
    public Integer call() {
        courant.refuseContradictions();
        BuildOptions plain = BuildOptions.of(options.site(), options.output());
        BuildOptions build = options.baseUrl().map(plain::at).orElse(plain);
        BuildRun run = new BuildRun(streams, environment, builder, courant);
        if (!BuildRun.succeeded(run.run(build, false)) || isTooLarge(run, build)) {
            return 1;
        }
        PublishOptions target = new PublishOptions(
                build.site(), build.output(), remote, branch, !noHistory, dryRun, message);
        PublicationPrinter printer = new PublicationPrinter(streams, target.target(), courant.isQuiet());
        try {
            return printer.print(new Publisher(GIT, environment, target).publish()) ? 0 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTooLarge(BuildRun run, BuildOptions build) {
        try {
            List<Problem> refusal = OutputSizes.OF_GITHUB_PAGES
                    .refusal(OutputDirectory.publishedBytes(build.output()), build.output().toString()).stream().toList();
            run.print(refusal, build);
            return !refusal.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
