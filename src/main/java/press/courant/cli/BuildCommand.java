package press.courant.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import press.courant.build.BuildOptions;
import press.courant.build.BuildResult;
import press.courant.build.StoryFinder;
import press.courant.problem.SourceFiles;

/** {@code courant build}: content and templates become a site. */
@Command(name = "build", description = "Builds the site.")
final class BuildCommand implements Callable<Integer> {
    private final Streams streams;
    private final Map<String, String> environment;
    private final Builder builder;
    private final Clock clock;

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

    @Option(names = "--relative-links", description = "Link so that pages can be opened as files, without a server.")
    private boolean relativeLinks;

    @Option(
            names = "--next-change",
            paramLabel = "FILE",
            description = "Write the moment (UTC) at which the site would change by itself; nothing if never.")
    private Optional<Path> nextChange = Optional.empty();

    @Option(names = "--timings", description = "Print how long each stage took.")
    private boolean timings;

    @Option(names = "--suggest-stories", description = "Print which entries may belong to one story, and why; changes nothing.")
    private boolean suggestStories;

    BuildCommand(Streams streams, Map<String, String> environment, Builder builder, Clock clock) {
        this.streams = streams;
        this.environment = environment;
        this.builder = builder;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        courant.refuseContradictions();
        Path site = options.site();
        BuildOptions asked = new BuildOptions(
                site, options.output(), options.baseUrl(), drafts, future, expired, clean, !keepBoilerplate,
                relativeLinks);
        BuildResult result = new BuildRun(streams, environment, builder, courant).run(asked, timings);
        if (suggestStories) {
            new StorySuggestions(streams.out(), new SourceFiles(site, Path.of("").toAbsolutePath(), BuiltInFiles::text),
                    courant.isVerbose()).print(new StoryFinder(asked.plan(), clock).suggest());
        }
        if (!BuildRun.succeeded(result)) {
            return 1;
        }
        nextChange.ifPresent(file -> write(file, result));
        return 0;
    }

    private static void write(Path file, BuildResult result) {
        String moment = result.nextChange().map(next -> next.at().toInstant() + "\n").orElse("");
        try {
            Files.writeString(file, moment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
