package press.courant.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.courant.build.BuildResult.Counts;
import press.courant.build.BuildResult.NextChange;
import press.courant.build.BuildResult.Skipped;
import press.courant.check.InternalLinks;
import press.courant.check.OutputPaths;
import press.courant.check.OutputSizes;
import press.courant.content.ContentReader;
import press.courant.content.ReadOptions;
import press.courant.content.SiteContent;
import press.courant.model.Site;
import press.courant.output.Commit;
import press.courant.output.Manifest;
import press.courant.output.OutputDirectory;
import press.courant.output.RecordDigest;
import press.courant.output.Update;
import press.courant.page.Page;
import press.courant.page.PagePlanner;
import press.courant.page.SiteView;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;
import press.courant.render.RelativeLinks;
import press.courant.render.Renderer;
import press.courant.render.Templates;

/**
 * The build: read, plan, check, compare, render, write.
 *
 * <p>An error at any step keeps the published output as it was; the steps after it that can still find problems run
 * all the same, so that one run names them all.
 */
public final class SiteBuilder {
    private final Clock clock;
    private final String generator;
    private final BuildProgress progress;
    private final OutputSizes sizes;

    /** @param generator name and version of the program; another version makes every page again */
    public SiteBuilder(Clock clock, String generator, BuildProgress progress) {
        this(clock, generator, progress, OutputSizes.OF_GITHUB_PAGES);
    }

    SiteBuilder(Clock clock, String generator, BuildProgress progress, OutputSizes sizes) {
        this.clock = clock;
        this.generator = generator;
        this.progress = progress;
        this.sizes = sizes;
    }

    /** Builds a site; throws {@link UncheckedIOException} where a file can't be read or written. */
    public BuildResult build(BuildOptions options) {
        List<Problem> misplaced = BuildFolders.check(options.site(), options.output());
        if (!misplaced.isEmpty()) {
            return new Build(options).failed(misplaced);
        }
        try {
            Outcome<OutputDirectory> output =
                    OutputDirectory.open(
                            options.output(), BuildFolders.place(options.site(), options.output()));
            if (output.value().isEmpty()) {
                return new Build(options).failed(output.problems());
            }
            try (OutputDirectory directory = output.value().get()) {
                Build build = new Build(options);
                build.problems.addAll(output.problems());
                return build.into(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One run, with what it has found so far. */
    private final class Build {
        private final BuildOptions options;
        private final Stopwatch stopwatch = new Stopwatch(progress);
        private final List<Problem> problems = new ArrayList<>();
        private List<Skipped> skipped = List.of();
        private Optional<NextChange> nextChange = Optional.empty();
        private Optional<SiteContent> content = Optional.empty();
        private int entries;
        private int pageCount;

        Build(BuildOptions options) {
            this.options = options;
        }

        BuildResult failed(List<Problem> errors) {
            problems.addAll(errors);
            return result(new Commit(0, 0, 0), false);
        }

        BuildResult into(OutputDirectory output) throws IOException {
            stopwatch.start("read", 0);
            SiteContent read = new ContentReader(
                            options.site(), new ReadOptions(options.removeBoilerplate(), options.baseUrl()))
                    .read();
            content = Optional.of(read);
            problems.addAll(read.problems());
            Outcome<Templates> theme = Templates.read(options.site().resolve("templates"));
            problems.addAll(theme.problems());
            if (read.config().isEmpty() || theme.value().isEmpty()) {
                return failed(List.of());
            }
            Templates templates = theme.value().get();

            stopwatch.start("plan", 0);
            Instant now = clock.instant();
            Visibility.Selection selection = new Visibility(now, read.config().get().timeZone(),
                            options.drafts(), options.future(), options.expired())
                    .select(read.articles());
            skipped = selection.skipped();
            nextChange = selection.nextChange();
            entries = selection.visible().size();
            Site site = SiteAssembler.assemble(
                    read.config().get(), read, selection.visible(), templates.assets());
            PagePlanner planner = new PagePlanner(site, now);
            List<Page> pages = planner.plan();
            pageCount = pages.size();
            SiteView view = planner.siteView(generator);
            problems.addAll(OutputPaths.check(pages));
            problems.addAll(InternalLinks.check(SiteAssembler.links(site), InternalLinks.served(pages)));

            stopwatch.start("render", pages.size());
            Manifest manifest = options.clean() ? Manifest.EMPTY : output.manifest();
            Optional<RelativeLinks> links =
                    options.relativeLinks() ? Optional.of(new RelativeLinks(view.home())) : Optional.empty();
            String inputs = new RecordDigest().of(view, templates.digest() + (links.isPresent() ? " relative" : ""));
            PagePublisher publisher =
                    new PagePublisher(new Renderer(templates, view), links, inputs, manifest, progress);
            if (Problem.anyError(problems)) {
                return failed(publisher.rehearse(pages));
            }
            try (Update update = output.begin()) {
                List<Problem> failures = publisher.publish(pages, update);
                if (!failures.isEmpty()) {
                    return failed(failures);
                }
                problems.addAll(sizes.check(
                        update.sizes(), pages, BuildFolders.place(options.site(), options.output())));
                if (Problem.anyError(problems)) {
                    return failed(List.of());
                }
                stopwatch.start("write", 0);
                Outcome<Commit> commit = update.commit();
                problems.addAll(commit.problems());
                return commit.value().map(done -> result(done, true)).orElseGet(() -> failed(List.of()));
            }
        }

        private BuildResult result(Commit commit, boolean published) {
            return new BuildResult(
                    problems.stream().distinct().sorted().toList(),
                    content.map(SiteContent::removals).orElse(List.of()),
                    skipped,
                    new Counts(entries, pageCount, commit.written(), commit.unchanged(), commit.deleted()),
                    nextChange,
                    stopwatch.stop(),
                    published);
        }
    }
}
