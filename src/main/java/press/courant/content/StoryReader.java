package press.courant.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import press.courant.model.Article;
import press.courant.model.Body;
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
                    plain.of(markdown.fields().text("summary")), body.body(), pinned));
        });
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
                all.put(id, new Story(Optional.empty(), id, title(id), Optional.empty(), Body.EMPTY, List.of()));
            }
        });
        return List.copyOf(all.values());
    }

    private static String title(String id) {
        int first = id.offsetByCodePoints(0, 1);
        return id.substring(0, first).toUpperCase(Locale.ROOT) + id.substring(first).replace('-', ' ');
    }
}
