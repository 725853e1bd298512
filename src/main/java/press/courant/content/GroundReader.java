package press.courant.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.courant.cache.Mixer;
import press.courant.clean.RuleSet;
import press.courant.model.SiteConfig;
import press.courant.parallel.Once;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** Reads settings, cleaning rules and registries, anew only where one of their files has another text. */
final class GroundReader {
    private static final String SITE = "site.yaml";
    private static final String CLEANING = "cleaning.yaml";
    private static final String TOPICS = "topics.yaml";
    private static final String SOURCES = "sources.yaml";
    private static final List<String> FILES = List.of(SITE, CLEANING, TOPICS, SOURCES);

    private final Path content;
    private final ReadOptions options;
    private Optional<Ground> last = Optional.empty();

    GroundReader(Path content, ReadOptions options) {
        this.content = content;
        this.options = options;
    }

    Ground read(Edits edits) {
        if (last.isPresent() && FILES.stream().noneMatch(name -> edits.mayConcern("content/" + name))) {
            return last.get();
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, SourceText> texts = new LinkedHashMap<>();
        Set<String> unread = new HashSet<>();
        for (String name : FILES) {
            int before = problems.size();
            Optional<SourceFile> file = FileFinder.single(content, name, problems);
            if (file.isEmpty() && name.equals(SITE)) {
                problems.add(Problem.error(Location.of("content/site.yaml"), "this file is missing",
                        "write it with title, description, baseUrl, language and timeZone"));
            }
            Optional<SourceText> text = file.flatMap(found -> TextReader.read(found, problems));
            text.ifPresent(read -> texts.put(name, read));
            if (problems.size() > before) {
                unread.add(name);
            }
        }
        String digest = digest(texts, problems);
        Ground ground = last.filter(known -> known.digest().equals(digest)).orElseGet(() -> ground(digest, texts, unread, problems));
        last = Optional.of(ground);
        return ground;
    }

    private Ground ground(
            String digest, Map<String, SourceText> texts, Set<String> unread, List<Problem> problems) {
        Optional<SiteConfig> own =
                Optional.ofNullable(texts.get(SITE)).flatMap(text -> SiteConfigReader.read(text, problems));
        SiteConfig home = own.orElse(SiteConfigReader.FALLBACK);
        SiteConfig config = options.baseUrl().map(home::at).orElse(home);
        RuleSet builtIn = CleaningReader.builtIn();
        RuleSet rules = Optional.ofNullable(texts.get(CLEANING))
                .flatMap(text -> CleaningReader.file(text, builtIn, problems))
                .map(builtIn::with).orElse(builtIn);
        Registries registries = registries(texts, unread, home, rules, problems);
        Once<BodyReader> bodies = new Once<>(() -> new BodyReader(config.baseUrl(), config.typography()));
        Once<ArticleReader> articles = new Once<>(() -> new ArticleReader(
                home, registries, bodies.get(), options.clean() ? Optional.of(rules) : Optional.empty()));
        return new Ground(digest, own.map(known -> config), config, rules, registries, bodies, articles, List.copyOf(problems));
    }

    private static Registries registries(
            Map<String, SourceText> texts, Set<String> unread, SiteConfig config, RuleSet rules, List<Problem> problems) {
        Map<String, RuleSet> cleaning = new HashMap<>();
        PlainText plain = new PlainText(config);
        return new Registries(
                Optional.ofNullable(texts.get(TOPICS))
                        .map(text -> Registries.topics(text, config.language(), plain, problems))
                        .orElseGet(() -> unread.contains(TOPICS) ? Registry.illegible() : Registry.empty()),
                Optional.ofNullable(texts.get(SOURCES))
                        .map(text -> Registries.sources(text, rules, cleaning, plain, problems))
                        .orElseGet(() -> unread.contains(SOURCES) ? Registry.illegible() : Registry.empty()),
                cleaning);
    }

    /** Of the texts and of why one is missing, and then the options. */
    private String digest(Map<String, SourceText> texts, List<Problem> problems) {
        StringBuilder all = new StringBuilder();
        texts.forEach((name, text) ->
                all.append(name).append('\n').append(text.text().length()).append('\n').append(text.text()));
        all.append('\n').append(problems);
        return HexFormat.of().toHexDigits(Mixer.of(all.toString())) + " " + options;
    }
}
