package press.courant.content;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.nodes.Node;
import press.courant.cache.Mixer;
import press.courant.clean.BoilerplateRules;
import press.courant.clean.Removal;
import press.courant.clean.RuleSet;
import press.courant.likeness.ReportAddress;
import press.courant.likeness.Shingles;
import press.courant.model.Article;
import press.courant.model.Attribution;
import press.courant.model.Correction;
import press.courant.model.EntryMark;
import press.courant.model.Image;
import press.courant.model.Language;
import press.courant.model.Rights;
import press.courant.model.SiteConfig;
import press.courant.model.Source;
import press.courant.model.Topic;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** Reads the entries of a digest; many threads may use it. */
final class ArticleReader {
    private final SiteConfig config;
    private final EntryIds ids;
    private final Registries registries;
    private final AttributionReader attributions;
    private final BodyReader bodies;
    private final PlainText plain;
    private final Optional<RuleSet> rules;
    private final Map<String, BoilerplateRules> rulesBySource = new ConcurrentHashMap<>();

    /**
     * @param config of the site at its own address, which ids are made of
     * @param rules for boilerplate, where it is taken out
     */
    ArticleReader(SiteConfig config, Registries registries, BodyReader bodies, Optional<RuleSet> rules) {
        this.config = config;
        this.ids = new EntryIds(config);
        this.registries = registries;
        this.attributions = new AttributionReader(registries.sources(), new PlainText(config));
        this.bodies = bodies;
        this.plain = new PlainText(config);
        this.rules = rules;
    }

    /**
     * What a file held.
     *
     * @param content a digest of its text
     * @param mark of the article
     * @param story where the entry names its story
     * @param translationOf the entry that it is a translation of
     */
    record Reading(long content, Optional<Article> article, EntryMark mark, Optional<Location> story,
            Optional<Location> id, Optional<Reference> translationOf, Optional<Fingerprint> fingerprint,
            List<Removal> removals, List<Problem> problems) {
        Reading with(Article other, Fingerprint print) {
            return new Reading(
                    content, Optional.of(other), mark, story, id, translationOf, Optional.of(print), removals, problems);
        }

        static Reading failed(List<Problem> problems) {
            return new Reading(0, Optional.empty(), new EntryMark(0, 0), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), List.of(), problems);
        }
    }

    Reading read(SourceFile file) {
        List<Problem> problems = new ArrayList<>();
        return MarkdownFile.read(file, Schemas.ARTICLE, problems).map(markdown -> read(markdown, problems))
                .orElseGet(() -> Reading.failed(problems));
    }

    private Reading read(MarkdownFile file, List<Problem> problems) {
        Fields fields = file.fields();
        Attribution attribution = attributions.read(fields, file.problems());
        Language language = fields.text("language").flatMap(Values::language).orElse(config.language());
        BodyReader.Reading body = bodies.read(file.text(), file.bodyStart(), language,
                fields.flag("clean", true) ? rules(attribution.source()) : Optional.empty(),
                attribution.rights() == Rights.EXCERPT ? OptionalInt.of(config.excerptWords()) : OptionalInt.empty(),
                problems);
        List<Topic> topics = topics(fields, file.problems());
        String title = fields.text("title").orElse("");
        String slug = slug(fields, title, file.problems());
        PlainText shown = plain.in(language);
        Optional<Article> article = date(fields, "date").filter(date -> !title.isEmpty()).map(date -> new Article(
                file.file().path(),
                fields.text("id").orElseGet(() -> ids.of(date.date().toLocalDate(), slug)),
                slug,
                shown.of(title),
                date.date(),
                date.timed(),
                topics,
                attribution,
                fields.text("summary").map(shown::of).orElseGet(() -> Summary.of(body.text())),
                fields.text("story"),
                image(fields, shown),
                language,
                fields.flag("draft", false),
                expires(fields, date, file.problems()),
                aliases(fields),
                updated(fields, date, file.problems()),
                corrections(fields, shown, file.problems()),
                body.body()));
        return new Reading(Mixer.of(file.text().text()), article,
                article.map(ArticleCodec::mark).orElse(new EntryMark(0, 0)),
                fields.has("story") ? Optional.of(fields.at("story")) : Optional.empty(),
                fields.text("id").map(id -> fields.at("id")),
                fields.text("translationOf").map(name -> new Reference(name, fields.at("translationOf"))),
                article.map(read -> fingerprint(fields, attribution, language, body.markdown())), body.removals(), problems);
    }

    private static Fingerprint fingerprint(Fields fields, Attribution attribution, Language language, String markdown) {
        return new Fingerprint(fields.at("title"), fields.at("url"), attribution.url().flatMap(ReportAddress::of), language,
                fields.flag("again", false), fields.has("summary"), Shingles.of(markdown));
    }

    private Optional<BoilerplateRules> rules(Optional<Source> source) {
        String id = source.map(Source::id).filter(registries.cleaning()::containsKey).orElse("");
        return rules.map(base -> rulesBySource.computeIfAbsent(id, any ->
                new BoilerplateRules(id.isEmpty() ? base : base.with(registries.cleaning().get(id)))));
    }

    private List<Topic> topics(Fields fields, FileProblems problems) {
        Set<Topic> topics = new LinkedHashSet<>();
        for (Node node : fields.items("topics")) {
            String name = ValueType.text(node).orElse("");
            registries.topics().find(name).ifPresent(topics::add);
            if (!registries.topics().knows(name)) {
                problems.error(node, "unknown topic '" + Values.brief(name) + "'",
                        Suggestion.hint(name, registries.topics().names(), "add it to content/topics.yaml"));
            }
        }
        return List.copyOf(topics);
    }

    private static String slug(Fields fields, String title, FileProblems problems) {
        Optional<String> given = fields.text("slug");
        if (given.filter(slug -> slug.contains("/") || slug.contains("\\")).isPresent()) {
            problems.error(fields.at("slug"), "a slug is one part of an address, without '/'",
                    "write '" + Slugs.of(given.get()) + "'");
        }
        return Slugs.of(given.orElse(title));
    }

    private Optional<Dates.Moment> date(Fields fields, String key) {
        return fields.text(key).flatMap(text -> Dates.parse(text, config.timeZone()));
    }

    private Optional<Instant> expires(Fields fields, Dates.Moment date, FileProblems problems) {
        Optional<Instant> expires = date(fields, "expires").map(moment -> moment.date().toInstant());
        if (expires.filter(end -> !end.isAfter(date.date().toInstant())).isPresent()) {
            problems.error(fields.at("expires"), "the entry expires before it is published",
                    "'expires' must be later than 'date'");
        }
        return expires;
    }

    private Optional<ZonedDateTime> updated(Fields fields, Dates.Moment date, FileProblems problems) {
        Optional<Dates.Moment> updated = date(fields, "updated");
        if (updated.filter(moment -> moment.date().toLocalDate().isBefore(date.date().toLocalDate())).isPresent()) {
            problems.error(fields.at("updated"), "the entry is updated before it is published",
                    "'updated' must not be earlier than 'date'");
        }
        return updated.map(Dates.Moment::date);
    }

    private static Optional<Image> image(Fields fields, PlainText shown) {
        return fields.fields("image", Schemas.IMAGE).filter(Fields::complete).map(image -> new Image(
                image.text("src").orElseThrow(), shown.of(image.text("alt").orElseThrow()),
                shown.of(image.text("credit").orElseThrow()), image.at("src")));
    }

    static List<String> aliases(Fields fields) {
        return fields.texts("aliases").stream().map(path -> path.startsWith("/") ? path.substring(1) : path)
                .distinct().toList();
    }

    private static List<Correction> corrections(Fields fields, PlainText shown, FileProblems problems) {
        return fields.items("corrections").stream()
                .map(node -> Fields.silently(Schemas.CORRECTION, node, problems)).filter(Fields::complete)
                .map(map -> new Correction(
                        map.text("date").flatMap(Dates::day).orElseThrow(), shown.of(map.text("text").orElseThrow())))
                .toList();
    }
}
