package press.courant.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import press.courant.cache.CacheFolder;
import press.courant.cache.Stamps;
import press.courant.card.Cards;
import press.courant.check.InternalLinks;
import press.courant.check.RepeatedReports;
import press.courant.content.ContentReader;
import press.courant.content.Edits;
import press.courant.content.ReadOptions;
import press.courant.content.SiteContent;
import press.courant.message.Messages;
import press.courant.model.InternalLink;
import press.courant.model.Site;
import press.courant.model.SiteConfig;
import press.courant.page.EntryPage;
import press.courant.page.PagePlanner;
import press.courant.page.PlannedPage;
import press.courant.parallel.Meanwhile;
import press.courant.parallel.Once;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;
import press.courant.render.Templates;
import press.courant.search.IndexStore;

/** The first half of a build and all of a preview: read, plan, check. Keeps its reader, and what that remembers. */
final class SitePlanner implements AutoCloseable {
    private final PlanOptions options;
    private final Clock clock;
    private final String generator;
    private final ContentReader reader;
    private Optional<Outcome<Templates>> lastTheme = Optional.empty();
    private Optional<Outcome<Cards>> lastCards = Optional.empty();
    private Optional<PagePlanner> lastPlanner = Optional.empty();
    private Optional<PlannedPaths> lastPaths = Optional.empty();
    private Optional<PathChecks> lastChecks = Optional.empty();
    private final Optional<Left> left;
    private Optional<IndexFiles> indexes = Optional.empty();
    private final KeptPictures keptPictures;
    private Optional<ForkJoinTask<?>> saving = Optional.empty();

    SitePlanner(PlanOptions options, Clock clock, String generator) {
        this(options, clock, generator, Optional.empty());
    }

    /**
     * Where an earlier run may have left what this one can use.
     *
     * @param cache of readings and more
     * @param output that holds the published site
     */
    record Left(CacheFolder cache, Path output) {}

    SitePlanner(PlanOptions options, Clock clock, String generator, Optional<Left> left) {
        this.options = options;
        this.left = left;
        this.keptPictures = new KeptPictures(left.map(Left::cache));
        this.clock = clock;
        this.generator = generator;
        this.reader = new ContentReader(
                options.site(), new ReadOptions(options.removeBoilerplate(), options.baseUrl()), left.map(Left::cache));
    }

    /** @param edits since the last plan */
    SitePlan plan(Edits edits, Stopwatch stopwatch) throws IOException {
        stopwatch.start("read", 0);
        Supplier<Outcome<Templates>> reading = theme(edits);
        SiteContent content = reader.read(edits);
        if (left.isPresent()) {
            saving = Optional.of(ForkJoinPool.commonPool().submit(reader::save));
        }
        Outcome<Templates> theme = reading.get();
        lastTheme = Optional.of(theme);
        List<Problem> problems = new ArrayList<>(content.problems());
        problems.addAll(theme.problems());
        if (content.config().isEmpty() || theme.value().isEmpty()) {
            return new SitePlan(
                    problems, content.removals(), List.of(), Optional.empty(), Optional.empty(), 0, Optional.empty());
        }
        stopwatch.start("plan", 0);
        SiteConfig config = content.config().get();
        Templates templates = theme.value().get();
        return plan(content, config, templates, cards(edits, config, templates), problems);
    }

    /**
     * The page of an entry whose text, and nothing else, was edited since the last plan.
     *
     * @param path of its file, relative to the site's folder
     */
    Optional<EntryPage> editedPage(String path) {
        return lastPlanner.flatMap(planner -> reader.editedBody(path).flatMap(body -> planner.page(path, body)));
    }

    /** Takes what an earlier run found. */
    void take(PathChecks checks) {
        lastChecks = Optional.of(checks);
    }

    /**
     * Takes what there is to read from stamps that were made a moment ago.
     *
     * @param edited files that are other than an earlier run read them
     */
    void take(Stamps stamps, List<String> edited) {
        reader.take(stamps, edited);
    }

    /** Leaves what was read for the next run, which began when it was read. */
    void save() {
        saving.ifPresent(ForkJoinTask::join);
        keptPictures.save();
    }

    /** Leaves for the next run what it needs to go on from what was published. */
    void savePublished() {
        indexes.ifPresent(IndexFiles::save);
    }

    @Override
    public void close() throws IOException {
        saving.ifPresent(ForkJoinTask::quietlyJoin);
        reader.close();
    }

    /** The theme, read while this thread reads the content. */
    private Supplier<Outcome<Templates>> theme(Edits edits) {
        Path folder = options.site().resolve("templates");
        if (lastTheme.isPresent()) {
            Outcome<Templates> last = lastTheme.get();
            return edits.mayConcern("templates") ? new Meanwhile<>(() -> Templates.read(folder)) : () -> last;
        }
        return new Meanwhile<>(() -> {
            Outcome<Templates> read = Templates.read(folder);
            read.value().ifPresent(templates -> new Meanwhile<>(() -> prepared(templates)));
            return read;
        });
    }

    /** What draws share cards, where the site wants them. */
    private Optional<Outcome<Cards>> cards(Edits edits, SiteConfig config, Templates templates) throws IOException {
        if (!config.shareCards()) {
            return Optional.empty();
        }
        if (lastCards.isEmpty() || edits.mayConcern("templates")) {
            lastCards = Optional.of(Cards.read(options.site().resolve("templates"), templates.style()));
        }
        return lastCards;
    }

    private static PagePlanner prepared(PagePlanner planner) {
        planner.prepare();
        return planner;
    }

    private static Templates prepared(Templates templates) {
        templates.prepare();
        return templates;
    }

    private SitePlan plan(SiteContent content, SiteConfig config, Templates templates, Optional<Outcome<Cards>> cards,
            List<Problem> problems) {
        Instant now = clock.instant();
        Visibility.Selection selection = new Visibility(
                        now, config.timeZone(), options.drafts(), options.future(), options.expired())
                .select(content.articles());
        SitePictures pictures = keptPictures.find(content, selection.visible(), templates.assets());
        problems.addAll(pictures.pictures().problems());
        Site site = SiteAssembler.assemble(config, content, selection.visible(), templates.assets(), pictures);
        Messages words = templates.messages(config.language());
        indexes = left.map(before -> new IndexFiles(before.cache(), content.ground(), before.output()));
        PagePlanner planner = new PagePlanner(site, now, words, pictures.pictures(), content.marks(),
                indexes.<IndexStore>map(files -> files).orElse(IndexStore.NONE), lastPlanner);
        lastPlanner = Optional.of(planner);
        if (left.isPresent()) {
            new Meanwhile<>(() -> prepared(planner));
        }
        Supplier<List<Problem>> repeated = new Meanwhile<>(() ->
                RepeatedReports.check(site, content.fingerprints(), content.twins()));
        List<PlannedPage> pages = planner.plan();
        Once<PlannedPaths> paths = new Once<>(
                () -> lastPaths.filter(last -> last.areOf(pages)).orElseGet(() -> PlannedPaths.of(pages)));
        PathChecks checks = checks(pages, pictures.withoutPictures(SiteAssembler.links(site)), paths, problems);
        problems.addAll(checks.problems());
        lastPaths = paths.known();
        cards.ifPresent(read -> problems.addAll(read.problems()));
        Optional<Cards> drawn = cards.flatMap(Outcome::value);
        drawn.ifPresent(known -> problems.addAll(known.check(pages)));
        problems.addAll(repeated.get());
        return new SitePlan(
                problems,
                content.removals(),
                selection.skipped(),
                selection.nextChange(),
                Optional.of(Period.around(now, content.articles())),
                selection.visible().size(),
                Optional.of(new SitePlan.Pages(config.baseUrl(), pages, paths, templates, planner.siteView(generator),
                        content.ground(), checks, site, new Once<>(planner::mails), drawn)));
    }

    private PathChecks checks(
            List<PlannedPage> pages, List<InternalLink> links, Once<PlannedPaths> paths, List<Problem> problems) {
        long digest = lastChecks.isPresent() || left.isPresent() ? PathChecks.digest(pages, links) : 0;
        return lastChecks.filter(last -> last.digest() == digest).orElseGet(() -> {
            problems.addAll(paths.get().collisions());
            return new PathChecks(digest, InternalLinks.check(links, paths.get().served()));
        });
    }
}
