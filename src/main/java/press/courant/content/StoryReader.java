package press.courant.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.Node;
import press.courant.model.Article;
import press.courant.model.SiteConfig;
import press.courant.model.Story;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** Reads developing stories, and makes those that only entries name. */
final class StoryReader {
    private final SiteConfig config;
    private final ArticleIndex articles;
    private final BodyReader bodies;
    private final PlainText plain;
    private final Map<String, Story> stories = new TreeMap<>();
    private final List<Placed> placed = new ArrayList<>();

    /** An entry that the file of a story puts into an event. */
    private record Placed(String story, String article, Location location) {}

    StoryReader(SiteConfig config, ArticleIndex articles, BodyReader bodies) {
        this.config = config;
        this.articles = articles;
        this.bodies = bodies;
        this.plain = new PlainText(config);
    }

    void read(SourceFile file, List<Problem> problems) {
        String id = file.stem();
        if (!Slugs.of(id).equals(id)) {
            problems.add(Problem.error(Location.of(file.path()), "'" + id + "' cannot be the id of a story",
                    "name the file '" + Slugs.of(id) + ".md'"));
        }
        Optional<Story> twin = Optional.ofNullable(stories.get(id));
        if (twin.isPresent()) {
            problems.add(Problem.error(Location.of(file.path()), "the story '" + id + "' is here twice",
                    "the other file is " + twin.get().path().orElse("")));
        }
        MarkdownFile.read(file, Schemas.STORY, problems).ifPresent(markdown -> {
            List<String> pinned = markdown.fields().items("pinned").stream()
                    .flatMap(node -> articles.find(node, markdown.problems()).stream()).distinct().toList();
            BodyReader.Reading body = bodies.read(markdown.text(), markdown.bodyStart(), config.language(),
                    Optional.empty(), OptionalInt.empty(), problems);
            stories.putIfAbsent(id, new Story(Optional.of(file.path()), id, markdown.fields().text("title").map(plain::of).orElse(id),
                    plain.of(markdown.fields().text("summary")), body.body(), pinned, events(id, markdown)));
        });
    }

    private List<Story.Event> events(String story, MarkdownFile markdown) {
        List<Story.Event> events = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node node : markdown.fields().items("events")) {
            Fields fields = Fields.silently(Schemas.EVENT, node, markdown.problems());
            List<String> entries = new ArrayList<>();
            for (Node entry : fields.items("entries")) {
                articles.find(entry, markdown.problems()).ifPresent(path -> {
                    if (!seen.add(path)) {
                        markdown.problems().error(entry, "this entry is in two events", "leave one of them out");
                    }
                    entries.add(path);
                    placed.add(new Placed(story, path, markdown.problems().at(entry)));
                });
            }
            if (!entries.isEmpty()) {
                events.add(new Story.Event(
                        plain.of(fields.text("title")), fields.text("date").flatMap(Dates::day), List.copyOf(entries)));
            }
        }
        return List.copyOf(events);
    }

    /** The stories by id, also those that only entries name; such a one that looks like a slip is a problem. */
    List<Story> all(List<ArticleReader.Reading> readings, List<Problem> problems) {
        Map<String, List<ArticleReader.Reading>> named = new TreeMap<>();
        for (ArticleReader.Reading reading : readings) {
            reading.article().flatMap(Article::story)
                    .ifPresent(id -> named.computeIfAbsent(id, any -> new ArrayList<>()).add(reading));
        }
        Map<String, Story> all = new TreeMap<>(stories);
        named.forEach((id, entries) -> {
            if (!stories.containsKey(id)) {
                List<String> others = new ArrayList<>(stories.keySet());
                named.keySet().stream().filter(other -> named.get(other).size() > 1).forEach(others::add);
                if (entries.size() == 1) {
                    Suggestion.of(id, others).ifPresent(meant -> problems.add(Problem.warning(
                            entries.get(0).story().orElseThrow(), "only this entry names the story '" + id + "'",
                            "did you mean '" + meant + "'?")));
                }
                all.put(id, Story.named(id));
            }
        });
        checkEvents(readings, problems);
        return List.copyOf(all.values());
    }

    /** An entry that is in an event and not in the story would be on the page of one and know nothing of it. */
    private void checkEvents(List<ArticleReader.Reading> readings, List<Problem> problems) {
        if (placed.isEmpty()) {
            return;
        }
        Map<String, Article> byPath = new HashMap<>(2 * readings.size());
        readings.forEach(reading -> reading.article().ifPresent(article -> byPath.put(article.path(), article)));
        for (Placed place : placed) {
            Article article = byPath.get(place.article());
            if (article != null && !article.story().equals(Optional.of(place.story()))) {
                problems.add(Problem.error(place.location(), "this entry is not in the story",
                        "write 'story: " + place.story() + "' into " + place.article()));
            }
        }
    }
}
