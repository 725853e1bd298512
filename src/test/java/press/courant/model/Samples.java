package press.courant.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Small digests for tests. */
public final class Samples {
    public static final ZoneId YEREVAN = ZoneId.of("Asia/Yerevan");
    public static final Source GAZETTE = new Source("gazette", "The Gazette", "https://www.gazette.example/",
            Optional.empty(), Optional.empty(), Optional.of(Access.PAYWALL), Optional.empty(), true);
    public static final SiteConfig CONFIG = new SiteConfig("The Digest", "What others reported.",
            new BaseUrl("https://digest.example", "/repo/"), new Language("en"), YEREVAN, Optional.of("The Editor"),
            Optional.empty(), 60, 2, 3, EditionRhythm.WEEKLY, true, false, Optional.empty());

    private Samples() {}

    public static Topic topic(String id) {
        return new Topic(id, Map.of("en", id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1)),
                Optional.empty(), List.of());
    }

    /** An entry of our own about a report of the Gazette; its file and slug are named {@code name}. */
    public static Article article(String name, String title, String day, Topic... topics) {
        LocalDate date = LocalDate.parse(day);
        return new Article("content/articles/" + name + ".md", "tag:digest.example," + day + ":" + name, name, title,
                date.atStartOfDay(YEREVAN), false, List.of(topics),
                new Attribution(Optional.of(GAZETTE), Optional.of("https://www.gazette.example/" + name),
                        Optional.empty(), Optional.empty(), Rights.OWN, Optional.empty()),
                "A summary.", Optional.empty(), Optional.empty(), new Language("en"), false, Optional.empty(), List.of(),
                Optional.empty(), List.of(), new Body("<p>Text.</p>", 1, false, List.of()));
    }

    public static Article inStory(Article article, String story) {
        return new Article(article.path(), article.id(), article.slug(), article.title(), article.date(), article.timed(),
                article.topics(), article.attribution(), article.summary(), Optional.of(story), article.image(),
                article.language(), article.draft(), article.expires(), article.aliases(), article.updated(),
                article.corrections(), article.body());
    }

    public static Article summarised(Article article, String summary, String html) {
        return new Article(article.path(), article.id(), article.slug(), article.title(), article.date(), article.timed(),
                article.topics(), article.attribution(), summary, article.story(), article.image(), article.language(),
                article.draft(), article.expires(), article.aliases(), article.updated(), article.corrections(),
                new Body(html, 1, false, List.of()));
    }

    public static Article draft(Article article) {
        return new Article(article.path(), article.id(), article.slug(), article.title(), article.date(), article.timed(),
                article.topics(), article.attribution(), article.summary(), article.story(), article.image(),
                article.language(), true, article.expires(), article.aliases(), article.updated(),
                article.corrections(), article.body());
    }

    public static Article expiring(Article article, String day) {
        return new Article(article.path(), article.id(), article.slug(), article.title(), article.date(), article.timed(),
                article.topics(), article.attribution(), article.summary(), article.story(), article.image(),
                article.language(), article.draft(), Optional.of(LocalDate.parse(day).atStartOfDay(YEREVAN).toInstant()),
                article.aliases(), article.updated(), article.corrections(), article.body());
    }

    public static Article reprint(Article article) {
        Attribution theirs = article.attribution();
        return new Article(article.path(), article.id(), article.slug(), article.title(), article.date(), article.timed(),
                article.topics(),
                new Attribution(theirs.source(), theirs.url(), theirs.author(), theirs.access(), Rights.FULL,
                        Optional.of("By e-mail, 1 May 2023")),
                article.summary(), article.story(), article.image(), article.language(), article.draft(),
                article.expires(), article.aliases(), article.updated(), article.corrections(), article.body());
    }

    /** A site of these entries, with their topics and sources. */
    public static Site site(Article... articles) {
        List<Topic> topics = new ArrayList<>();
        List<Story> stories = new ArrayList<>();
        for (Article article : articles) {
            article.topics().stream().filter(topic -> !topics.contains(topic)).forEach(topics::add);
            article.story().filter(id -> stories.stream().noneMatch(story -> story.id().equals(id))).ifPresent(id ->
                    stories.add(new Story(Optional.empty(), id, "The " + id, Optional.empty(), Body.EMPTY, List.of(), List.of())));
        }
        return Site.of(CONFIG, List.of(articles), topics, List.of(GAZETTE), stories, List.of(), List.of(), List.of(), List.of());
    }
}
