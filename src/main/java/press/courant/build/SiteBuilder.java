package press.courant.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.courant.build.BuildResult.Counts;
import press.courant.cache.CacheFolder;
import press.courant.cache.DamageException;
import press.courant.cache.Mixer;
import press.courant.cache.Program;
import press.courant.cache.Stamps;
import press.courant.card.Cards;
import press.courant.check.OutputSizes;
import press.courant.content.ContentReader;
import press.courant.content.Edits;
import press.courant.model.BaseUrl;
import press.courant.output.Commit;
import press.courant.output.Manifest;
import press.courant.output.OutputDirectory;
import press.courant.output.RecordDigest;
import press.courant.output.Update;
import press.courant.page.PlannedPage;
import press.courant.parallel.Meanwhile;
import press.courant.parallel.Once;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;
import press.courant.render.RelativeLinks;
import press.courant.render.Renderer;

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

    /** Begins meanwhile with what is slow in a program that has just started. */
    public static void prepare() {
        new Meanwhile<>(() -> {
            ContentReader.prepare();
            return true;
        });
    }

    /**
     * What the last build into a folder left for the next, to be read only.
     *
     * @param generator name and version of the program
     */
    public static Optional<CacheFolder> left(Path output, String generator) {
        return OutputDirectory.leftIn(output, writer(generator));
    }

    private static String writer(String generator) {
        return generator + " " + Program.digest();
    }

    /** Builds a site; throws {@link UncheckedIOException} where a file can't be read or written. */
    public BuildResult build(BuildOptions options) {
        try {
            return buildOnce(options);
        } catch (DamageException damaged) {
            return buildOnce(options.anew());
        }
    }

    private BuildResult buildOnce(BuildOptions options) {
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
        private Optional<SitePlan> plan = Optional.empty();
        private List<Problem> lasting = List.of();
        private int opening;

        Build(BuildOptions options) {
            this.options = options;
        }

        BuildResult failed(List<Problem> errors) {
            problems.addAll(errors);
            return result(new Commit(0, 0, 0), false);
        }

        BuildResult into(OutputDirectory output) throws IOException {
            opening = problems.size();
            stopwatch.start("compare", 0);
            Optional<CacheFolder> cache = output.cache(writer(generator));
            if (options.clean()) {
                cache.ifPresent(CacheFolder::clear);
            }
            Optional<LastBuild.Left> left = cache.map(folder -> LastBuild.read(folder.file(LastBuild.NAME)));
            Optional<LastBuild> last = left.flatMap(LastBuild.Left::build);
            Path site = options.site();
            Optional<Stamps> known = last.map(build -> build.inputs().again(site))
                    .filter(stamps -> stamps.hasSameFilesAs(last.get().inputs()));
            if (known.isPresent() && last.get().holds(digest(), known.get(), clock.instant())
                    && last.get().output() == output.published() && output.isAsPublished()) {
                return again(last.get(), output.manifest().entries().size());
            }
            Optional<Stamps> inputs = known.or(() -> Stamps.in(site, List.of("content", "templates")));
            try (SitePlanner planner = new SitePlanner(options.plan(), clock, generator,
                    cache.map(folder -> new SitePlanner.Left(folder, output.folder())))) {
                List<String> edited =
                        known.map(stamps -> stamps.changedSince(last.orElseThrow().inputs())).orElse(List.of());
                inputs.ifPresent(stamps -> planner.take(stamps, edited));
                last.map(LastBuild::checks).ifPresent(planner::take);
                SitePlan planned = planner.plan(Edits.UNKNOWN, stopwatch);
                plan = Optional.of(planned);
                problems.addAll(planned.problems());
                BuildResult result =
                        planned.pages().isEmpty() ? failed(List.of()) : render(planned.pages().get(), output);
                planner.save();
                if (cache.isPresent() && inputs.isPresent() && result.published()) {
                    planner.savePublished();
                    save(cache.get(), left.orElseThrow(), inputs.get(), output.published());
                }
                return result;
            }
        }

        /** The commit's own problems are of its output as it was, and said once. */
        private void save(CacheFolder cache, LastBuild.Left left, Stamps inputs, long published) {
            SitePlan planned = plan.orElseThrow();
            try {
                new LastBuild(digest(), inputs, inputs.areSettled(cache.opened()), planned.period().orElseThrow(),
                        published, planned.pages().orElseThrow().checks(), lasting.stream().distinct().sorted().toList(),
                        planned.removals(), planned.skipped(), planned.nextChange(), planned.entries(),
                        planned.pages().orElseThrow().all().size())
                        .write(cache.file(LastBuild.NAME), left);
            } catch (IOException refused) {
                return;
            }
        }

        private BuildResult again(LastBuild last, int files) {
            problems.addAll(last.problems());
            return new BuildResult(problems.stream().distinct().sorted().toList(), last.removals(), last.skipped(),
                    new Counts(last.entries(), last.pages(), 0, files, 0), last.nextChange(), stopwatch.stop(), true);
        }

        private String digest() {
            return String.join(" ", options.site().toAbsolutePath().normalize().toString(),
                    options.baseUrl().map(BaseUrl::toString).orElse(""), String.valueOf(options.drafts()),
                    String.valueOf(options.future()), String.valueOf(options.expired()),
                    String.valueOf(options.removeBoilerplate()), String.valueOf(options.relativeLinks()),
                    BuildFolders.place(options.site(), options.output()));
        }

        private BuildResult render(SitePlan.Pages pages, OutputDirectory output) throws IOException {
            List<PlannedPage> all = pages.all();
            stopwatch.start("render", all.size());
            Manifest manifest = options.clean() ? Manifest.EMPTY : output.manifest();
            Optional<RelativeLinks> links =
                    options.relativeLinks() ? Optional.of(new RelativeLinks(pages.view().home())) : Optional.empty();
            String inputs = RecordDigest.of(
                    pages.view(), pages.templates().digest() + (links.isPresent() ? " relative" : ""));
            PagePublisher publisher = new PagePublisher(
                    new Once<>(() -> new Renderer(pages.templates(), pages.view(), pages.cards())), links, inputs,
                    Mixer.of(inputs + " " + pages.ground() + " " + Program.digest()),
                    pages.cards().map(Cards::digest).orElse(0L), manifest, progress);
            if (Problem.anyError(problems)) {
                return failed(publisher.rehearse(all));
            }
            try (Update update = output.begin()) {
                List<Problem> failures = publisher.publish(all, update);
                if (!failures.isEmpty()) {
                    return failed(failures);
                }
                problems.addAll(sizes.check(
                        update.files(), Manifest.Entry::size, all, BuildFolders.place(options.site(), options.output())));
                if (Problem.anyError(problems)) {
                    return failed(List.of());
                }
                lasting = problems.subList(opening, problems.size()).stream().toList();
                stopwatch.start("write", 0);
                Outcome<Commit> commit = update.commit();
                problems.addAll(commit.problems());
                return commit.value().map(done -> result(done, true)).orElseGet(() -> failed(List.of()));
            }
        }

        private BuildResult result(Commit commit, boolean published) {
            int pages = plan.flatMap(SitePlan::pages).map(planned -> planned.all().size()).orElse(0);
            return new BuildResult(
                    problems.stream().distinct().sorted().toList(),
                    plan.map(SitePlan::removals).orElse(List.of()),
                    plan.map(SitePlan::skipped).orElse(List.of()),
                    new Counts(plan.map(SitePlan::entries).orElse(0), pages, commit.written(), commit.unchanged(),
                            commit.deleted()),
                    plan.flatMap(SitePlan::nextChange),
                    stopwatch.stop(),
                    published);
        }
    }
}
