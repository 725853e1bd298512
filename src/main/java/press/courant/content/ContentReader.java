package press.courant.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import press.courant.clean.Removal;
import press.courant.clean.RuleSet;
import press.courant.model.Article;
import press.courant.model.Asset;
import press.courant.model.Attribution;
import press.courant.model.Edition;
import press.courant.model.SiteConfig;
import press.courant.model.Source;
import press.courant.model.StandalonePage;
import press.courant.model.Story;
import press.courant.parallel.AllCores;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** Reads all that an editor wrote, and finds all that is wrong with it in one go. */
public final class ContentReader {
    private static final List<String> KNOWN = List.of("articles", "assets", "cleaning.yaml", "editions", "pages",
            "site.yaml", "sources.yaml", "stories", "topics.yaml");

    private final Path content;
    private final ReadOptions options;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A reader of one site.
     *
     * @param siteFolder that holds {@code content/}
     */
    public ContentReader(Path siteFolder, ReadOptions options) {
        this.content = siteFolder.resolve("content");
        this.options = options;
    }

    /**
     * Reads the site.
     *
     * @throws java.io.UncheckedIOException where the disk fails
     */
    public SiteContent read() {
        problems.clear();
        if (!Files.isDirectory(content)) {
            problems.add(Problem.error(Location.of("content"), "there is no folder content/ here",
                    "give the folder of a site, or make one with 'courant init'"));
            return new SiteContent(Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of(), problems);
        }
        checkNames();
        Optional<SiteConfig> ownConfig = config();
        SiteConfig own = ownConfig.orElse(SiteConfigReader.FALLBACK);
        SiteConfig config = options.baseUrl().map(own::at).orElse(own);
        RuleSet rules = rules();
        Registries registries = registries(own, rules);

        BodyReader bodies = new BodyReader(config.baseUrl(), config.typography());
        ArticleReader articles = new ArticleReader(
                own, registries, bodies, options.clean() ? Optional.of(rules) : Optional.empty());
        List<SourceFile> articleFiles = markdown("articles");
        List<ArticleReader.Reading> readings = AllCores.map(articleFiles, articles::read);
        readings.forEach(reading -> problems.addAll(reading.problems()));
        checkIds(readings);

        ArticleIndex index = new ArticleIndex(articleFiles);
        StoryReader stories = new StoryReader(config, index, bodies);
        markdown("stories").forEach(file -> stories.read(file, problems));
        List<Story> allStories = stories.all(readings, problems);
        List<Edition> editions = each(markdown("editions"), new EditionReader(config, index, bodies)::read);
        checkPeriods(editions);
        List<StandalonePage> pages = each(markdown("pages"), new PageReader(config, bodies)::read);
        List<Asset> assets = each(FileFinder.find(content, "assets", problems), AssetReader::read);

        List<Article> found = readings.stream().flatMap(reading -> reading.article().stream()).toList();
        Map<String, Source> unregistered =
                AttributionReader.unregistered(found.stream().map(Article::attribution).toList());
        List<Source> sources = new ArrayList<>(registries.sources().items());
        sources.addAll(unregistered.values());
        return new SiteContent(
                ownConfig.map(known -> config),
                registries.topics().items(),
                sources,
                found.stream().map(article -> withSource(article, unregistered)).toList(),
                allStories,
                editions,
                pages,
                assets,
                readings.stream().flatMap(reading -> reading.removals().stream()).toList(),
                problems.stream().distinct().sorted().toList());
    }

    private Optional<SiteConfig> config() {
        Optional<SourceFile> file = FileFinder.single(content, "site.yaml", problems);
        if (file.isEmpty()) {
            problems.add(Problem.error(Location.of("content/site.yaml"), "this file is missing",
                    "write it with title, description, baseUrl, language and timeZone"));
        }
        return file.flatMap(found -> TextReader.read(found, problems))
                .flatMap(text -> SiteConfigReader.read(text, problems));
    }

    private RuleSet rules() {
        RuleSet builtIn = CleaningReader.builtIn();
        return text("cleaning.yaml").flatMap(text -> CleaningReader.file(text, builtIn, problems))
                .map(builtIn::with).orElse(builtIn);
    }

    private Registries registries(SiteConfig config, RuleSet rules) {
        Map<String, RuleSet> cleaning = new HashMap<>();
        PlainText plain = new PlainText(config);
        return new Registries(
                registry("topics.yaml", text -> Registries.topics(text, config.language(), plain, problems)),
                registry("sources.yaml", text -> Registries.sources(text, rules, cleaning, plain, problems)),
                cleaning);
    }

    private <T> Registry<T> registry(String name, Function<SourceText, Registry<T>> read) {
        return FileFinder.single(content, name, problems)
                .map(file -> TextReader.read(file, problems).map(read).orElseGet(Registry::illegible))
                .orElseGet(Registry::empty);
    }

    private Optional<SourceText> text(String name) {
        return FileFinder.single(content, name, problems).flatMap(file -> TextReader.read(file, problems));
    }

    private List<SourceFile> markdown(String folder) {
        List<SourceFile> files = new ArrayList<>();
        for (SourceFile file : FileFinder.find(content, folder, problems)) {
            String name = file.name().toLowerCase(Locale.ROOT);
            if (name.endsWith(".md") || name.endsWith(".markdown")) {
                files.add(file);
            } else {
                problems.add(Problem.warning(Location.of(file.path()), "this file is not Markdown and is left out",
                        "give it the ending .md, or move it to content/assets"));
            }
        }
        return files;
    }

    private <T> List<T> each(List<SourceFile> files, BiFunction<SourceFile, List<Problem>, Optional<T>> read) {
        return files.stream().flatMap(file -> read.apply(file, problems).stream()).toList();
    }

    private void checkNames() {
        for (String name : FileFinder.names(content)) {
            if (!KNOWN.contains(name)) {
                problems.add(Problem.warning(Location.of("content/" + name), "nothing reads this",
                        Suggestion.hint(name, KNOWN, "content/ holds " + String.join(", ", KNOWN))));
            }
        }
    }

    private void checkIds(List<ArticleReader.Reading> readings) {
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

    private void checkPeriods(List<Edition> editions) {
        Map<String, String> paths = new HashMap<>();
        for (Edition edition : editions) {
            String first = paths.putIfAbsent(edition.period().id(), edition.path());
            if (first != null) {
                problems.add(Problem.error(Location.of(edition.path()), "another file has the same edition",
                        "it is " + first + "; leave one of them out"));
            }
        }
    }

    /** One source for all entries that name it alike. */
    private static Article withSource(Article article, Map<String, Source> unregistered) {
        Attribution given = article.attribution();
        Optional<Source> same = given.source().map(source -> unregistered.getOrDefault(source.id(), source));
        if (same.equals(given.source())) {
            return article;
        }
        Attribution attribution = new Attribution(
                same, given.url(), given.author(), given.access(), given.rights(), given.permission());
        return new Article(article.path(), article.id(), article.slug(), article.title(), article.date(), article.timed(),
                article.topics(), attribution, article.summary(), article.story(), article.image(), article.language(),
                article.draft(), article.expires(), article.aliases(), article.updated(), article.corrections(),
                article.body());
    }
}
