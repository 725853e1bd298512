package press.courant.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import press.courant.cache.CacheFolder;
import press.courant.cache.Stamps;
import press.courant.model.Article;
import press.courant.model.Asset;
import press.courant.model.Attribution;
import press.courant.model.Body;
import press.courant.model.EntryMark;
import press.courant.model.Source;
import press.courant.model.Story;
import press.courant.parallel.AllCores;
import press.courant.parallel.Meanwhile;
import press.courant.problem.Location;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;

/**
 * Reads all that an editor wrote, and finds all that is wrong with it in one go.
 *
 * <p>It keeps what it read, so that the next time it only reads what has changed.
 */
public final class ContentReader implements AutoCloseable {
    private static final List<String> KNOWN = List.of("articles", "assets", "cleaning.yaml", "editions", "feeds.yaml",
            "inbox.yaml", "pages", "site.yaml", "sources.yaml", "stories", "topics.yaml");

    /** Files that get a thread each. */
    private static final int FEW = 4;

    private final Path content;
    private final GroundReader groundReader;
    private final CompanionReader companionReader;
    private final KnownFiles articleFiles;
    private final KnownFiles assetFiles;
    private final KeptReadings<ArticleReader.Reading> keptArticles = new KeptReadings<>(
            reading -> reading.article().isPresent() ? OptionalLong.of(reading.content()) : OptionalLong.empty(),
            TextReader::digest);
    private final KeptReadings<Outcome<Asset>> keptAssets = new KeptReadings<>(
            reading -> reading.value().isPresent() ? OptionalLong.of(0) : OptionalLong.empty(),
            file -> OptionalLong.empty());
    private final TwinFinder twins = new TwinFinder();
    private final Optional<ReadingsFile> cache;
    private Optional<Found> last = Optional.empty();
    private Set<String> edited = Set.of();
    private Map<SourceFile, Supplier<ArticleReader.Reading>> readAhead = Map.of();

    /** Does what every reading begins with, which another thread can do while this one looks for files. */
    public static void prepare() {
        CleaningReader.builtIn();
        new BodyReader(SiteConfigReader.FALLBACK.baseUrl(), true);
    }

    /**
     * Takes what there is to read from stamps that were made a moment ago, in place of looking for it.
     *
     * @param edited the files that are known to be other than they were read, which may be none or all
     */
    public void take(Stamps stamps, Collection<String> edited) {
        articleFiles.take(stamps);
        assetFiles.take(stamps);
        this.edited = Set.copyOf(edited);
    }

    /** What was there. */
    private record Found(Ground ground, List<SourceFile> articles, List<SourceFile> assets, List<Twin> twins) {}

    /**
     * A reader of one site.
     *
     * @param siteFolder that holds {@code content/}
     */
    public ContentReader(Path siteFolder, ReadOptions options) {
        this(siteFolder, options, Optional.empty());
    }

    /**
     * A reader of one site.
     *
     * @param siteFolder that holds {@code content/}
     * @param cache where an earlier run may have left readings, and this one can
     */
    public ContentReader(Path siteFolder, ReadOptions options, Optional<CacheFolder> cache) {
        this.cache = cache.map(ReadingsFile::new);
        this.content = siteFolder.resolve("content");
        this.groundReader = new GroundReader(content, options);
        this.companionReader = new CompanionReader(content);
        this.articleFiles = new KnownFiles(content, "articles");
        this.assetFiles = new KnownFiles(content, "assets");
    }

    /**
     * Reads the site.
     *
     * @throws java.io.UncheckedIOException where the disk fails
     */
    public SiteContent read() {
        return read(Edits.UNKNOWN);
    }

    /**
     * Reads what changed since the last time, and keeps the rest.
     *
     * @throws java.io.UncheckedIOException where the disk fails
     */
    public SiteContent read(Edits edits) {
        List<Problem> problems = new ArrayList<>();
        if (!Files.isDirectory(content)) {
            problems.add(Problem.error(Location.of("content"), "there is no folder content/ here",
                    "give the folder of a site, or make one with 'courant init'"));
            return new SiteContent(Optional.empty(), "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of(), Map.of(), Map.of(), List.of(), List.of(), problems);
        }
        checkNames(problems);
        Ground ground = groundReader.read(edits);
        problems.addAll(ground.problems());
        List<SourceFile> files = MarkdownFile.among(articleFiles.find(edits, problems), problems);
        readAhead = readAhead(files, ground);
        recall(ground);
        List<ArticleReader.Reading> readings = articles(files, ground, edits);
        readAhead = Map.of();
        ForkJoinTask<List<Twin>> finding = ForkJoinPool.commonPool().submit(() ->
                twins.among(readings.stream().filter(reading -> reading.article().isPresent()).toList()));
        readings.forEach(reading -> problems.addAll(reading.problems()));
        checkIds(readings, problems);
        List<List<String>> translations = TranslationGroups.of(readings, files, problems);
        Companions companions = companionReader.read(ground, files, edits);
        problems.addAll(companions.problems());
        List<Story> stories = companions.stories().all(readings, problems);
        List<SourceFile> assetFiles = this.assetFiles.find(edits, problems);
        List<Asset> assets = assets(assetFiles, edits, problems);
        List<Article> found = readings.stream().flatMap(reading -> reading.article().stream()).toList();
        Map<String, Fingerprint> fingerprints = fingerprints(readings);
        Map<String, Source> unregistered =
                AttributionReader.unregistered(found.stream().map(Article::attribution).toList());
        List<Source> sources = new ArrayList<>(ground.registries().sources().items());
        sources.addAll(unregistered.values());
        List<Twin> twinsFound = finding.join();
        last = Optional.of(new Found(ground, files, assetFiles, twinsFound));
        return new SiteContent(
                ground.given(),
                ground.digest(),
                ground.registries().topics().items(),
                sources,
                found.stream().map(article -> withSource(article, unregistered)).toList(),
                stories,
                companions.editions(),
                companions.pages(),
                assets,
                translations,
                marks(readings),
                fingerprints,
                twinsFound,
                readings.stream().flatMap(reading -> reading.removals().stream()).toList(),
                problems.stream().distinct().sorted().toList());
    }

    private void recall(Ground ground) {
        if (last.isEmpty() && cache.isPresent()) {
            cache.get().load(ground, keeping(), content);
        }
    }

    private ReadingsFile.Keeping keeping() {
        return new ReadingsFile.Keeping(keptArticles, keptAssets, twins);
    }

    /**
     * The new text of an entry that was edited since the last reading, where it was good then and is now, and all else of
     * it is as it was, the places that it links to included. The next reading reads the file again.
     *
     * @param path of its file, relative to the site's folder
     */
    public Optional<Body> editedBody(String path) {
        if (last.isEmpty() || !path.startsWith("content/articles/")) {
            return Optional.empty();
        }
        Ground ground = last.get().ground();
        return keptArticles.known(path).filter(kept -> kept.basis().equals(ground.digest()))
                .flatMap(kept -> articleFiles.again(path).map(ground.articles().get()::read)
                        .filter(now -> isSameButForText(kept.reading(), now)))
                .flatMap(ArticleReader.Reading::article).map(Article::body);
    }

    private static boolean isSameButForText(ArticleReader.Reading before, ArticleReader.Reading now) {
        return before.article().isPresent() && now.article().isPresent() && before.mark().head() == now.mark().head()
                && before.translationOf().equals(now.translationOf())
                && !Problem.anyError(before.problems()) && !Problem.anyError(now.problems())
                && before.article().get().body().links().equals(now.article().get().body().links());
    }

    /** Leaves what was read last for the next run, which does without it where the disk refuses. */
    public void save() {
        if (cache.isPresent() && last.isPresent()) {
            try {
                Found found = last.get();
                cache.get().save(found.ground(), found.articles(), found.assets(), keeping(), found.twins());
            } catch (IOException refused) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (cache.isPresent()) {
            cache.get().close();
        }
    }

    private static Map<String, Fingerprint> fingerprints(List<ArticleReader.Reading> readings) {
        Map<String, Fingerprint> fingerprints = new HashMap<>(2 * readings.size());
        readings.forEach(reading -> reading.article().ifPresent(article ->
                fingerprints.put(article.path(), reading.fingerprint().orElseThrow())));
        return fingerprints;
    }

    private List<ArticleReader.Reading> articles(List<SourceFile> files, Ground ground, Edits edits) {
        keptArticles.forget(edits);
        List<ArticleReader.Reading> readings =
                AllCores.map(files, file -> keptArticles.of(file, ground.digest(), each -> read(each, ground)));
        keptArticles.retain(files);
        return readings;
    }

    /** The files that are known to be edited, read while all others are taken from the last run. */
    private Map<SourceFile, Supplier<ArticleReader.Reading>> readAhead(List<SourceFile> files, Ground ground) {
        Map<SourceFile, Supplier<ArticleReader.Reading>> ahead = new HashMap<>();
        if (!edited.isEmpty() && edited.size() <= FEW) {
            files.stream().filter(file -> edited.contains(file.path())).forEach(file ->
                    ahead.put(file, new Meanwhile<>(() -> ground.articles().get().read(file))));
        }
        edited = Set.of();
        return ahead;
    }

    private ArticleReader.Reading read(SourceFile file, Ground ground) {
        Supplier<ArticleReader.Reading> ahead = readAhead.get(file);
        ArticleReader.Reading reading = ahead == null ? ground.articles().get().read(file) : ahead.get();
        return cache.isPresent() ? cache.get().stored(reading) : reading;
    }

    private List<Asset> assets(List<SourceFile> files, Edits edits, List<Problem> problems) {
        keptAssets.forget(edits);
        List<Outcome<Asset>> readings = AllCores.map(files, file -> keptAssets.of(file, "", AssetReader::read));
        keptAssets.retain(files);
        readings.forEach(reading -> problems.addAll(reading.problems()));
        return readings.stream().flatMap(reading -> reading.value().stream()).toList();
    }

    private static Map<String, EntryMark> marks(List<ArticleReader.Reading> readings) {
        Map<String, EntryMark> marks = new HashMap<>(2 * readings.size());
        readings.forEach(reading -> reading.article().ifPresent(article -> marks.put(article.path(), reading.mark())));
        return Collections.unmodifiableMap(marks);
    }

    private void checkNames(List<Problem> problems) {
        for (String name : FileFinder.names(content)) {
            if (!KNOWN.contains(name)) {
                problems.add(Problem.warning(Location.of("content/" + name), "nothing reads this",
                        Suggestion.hint(name, KNOWN, "content/ holds " + String.join(", ", KNOWN))));
            }
        }
    }

    private static void checkIds(List<ArticleReader.Reading> readings, List<Problem> problems) {
        Map<String, String> paths = new HashMap<>();
        for (ArticleReader.Reading reading : readings) {
            reading.article().filter(article -> reading.id().isPresent()).ifPresent(article -> {
                String first = paths.putIfAbsent(article.id(), article.path());
                if (first != null) {
                    problems.add(Problem.error(reading.id().orElseThrow(), "another entry has the same id",
                            "it is " + first + "; leave one of the ids out"));
                }
            });
        }
    }

    /** One source for all entries that name it alike. */
    private static Article withSource(Article article, Map<String, Source> unregistered) {
        Attribution given = article.attribution();
        if (given.source().isEmpty() || given.source().get().registered()) {
            return article;
        }
        Optional<Source> same = given.source().map(source -> unregistered.getOrDefault(source.id(), source));
        Attribution attribution = new Attribution(
                same, given.url(), given.author(), given.access(), given.rights(), given.permission());
        return new Article(article.path(), article.id(), article.slug(), article.title(), article.date(), article.timed(),
                article.topics(), attribution, article.summary(), article.story(), article.image(), article.language(),
                article.draft(), article.expires(), article.aliases(), article.updated(), article.corrections(),
                article.body());
    }
}
