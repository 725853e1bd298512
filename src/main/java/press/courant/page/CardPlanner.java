package press.courant.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.courant.cache.Mixer;
import press.courant.model.Article;
import press.courant.model.Language;
import press.courant.model.Story;
import press.courant.model.Topic;
import press.courant.page.EditionBundles.Bundle;
import press.courant.parallel.Once;

/** Plans the share cards of entries, stories and editions, where the site wants them: each beside its page. */
final class CardPlanner {
    private static final String FILE = "card.png";
    private static final int POINTS = 3;

    private final Views views;
    private final EditionBundles editions;
    private final boolean wanted;

    CardPlanner(Views views, EditionBundles editions) {
        this.views = views;
        this.editions = editions;
        wanted = views.config.shareCards();
    }

    /** The card of a page at a location. */
    Optional<PlannedPage> plan(Article article, String location) {
        return plan(location, Optional.of(article.path()), path -> card(article, path));
    }

    Optional<PlannedPage> plan(Story story) {
        return plan(Permalinks.story(story.id()), story.path(), path -> card(story, path));
    }

    Optional<PlannedPage> plan(Bundle bundle) {
        return plan(bundle.location(), bundle.path(), path -> card(bundle, path));
    }

    private Optional<PlannedPage> plan(String location, Optional<String> origin, Function<String, CardPage> maker) {
        if (!wanted) {
            return Optional.empty();
        }
        String path = location + FILE;
        Once<CardPage> card = new Once<>(() -> maker.apply(path));
        return Optional.of(PlannedPage.of(CardPage.class, path, origin, card).from(() -> mark(card.get())));
    }

    /** What a card is made of is what it says. */
    private static long mark(CardPage card) {
        Mixer mixer = new Mixer().add(card.site()).add(card.kicker()).add(card.hue().orElse(-1)).add(card.title())
                .add(card.language()).add(card.direction()).add(card.points().size());
        card.points().forEach(mixer::add);
        card.facts().forEach(mixer::add);
        return mixer.value();
    }

    Optional<ShareCard> of(Article article) {
        return wanted ? Optional.of(view(Permalinks.entry(article), article.title(), facts(article))) : Optional.empty();
    }

    Optional<ShareCard> of(Story story) {
        return wanted ? Optional.of(view(Permalinks.story(story.id()), story.title(), facts(story))) : Optional.empty();
    }

    Optional<ShareCard> of(Bundle bundle) {
        return wanted ? Optional.of(view(bundle.location(), editions.title(bundle), facts(bundle))) : Optional.empty();
    }

    private ShareCard view(String location, String title, List<String> facts) {
        return new ShareCard(views.permalinks.absolute(location + FILE), CardPage.WIDTH, CardPage.HEIGHT,
                Stream.concat(Stream.of(title), facts.stream()).collect(Collectors.joining(" · ")));
    }

    private CardPage card(Article article, String path) {
        Optional<Topic> topic = article.topics().stream().findFirst();
        return card(path, Optional.of(article.path()), topic.map(first -> views.topic(first).label()).orElse(""),
                topic.map(first -> views.topic(first).index()), article.title(), article.language(), List.of(), facts(article));
    }

    private List<String> facts(Article article) {
        return Stream.concat(article.attribution().source().stream().map(source -> source.name()),
                Stream.of(views.dates.label(article.day()))).toList();
    }

    private CardPage card(Story story, String path) {
        return card(path, story.path(), views.word("developingStory"), Optional.empty(), story.title(), views.config.language(),
                List.of(), facts(story));
    }

    private List<String> facts(Story story) {
        List<Article> entries = views.site.byStory().getOrDefault(story.id(), List.of());
        if (entries.isEmpty()) {
            return List.of();
        }
        String first = views.dates.label(entries.get(entries.size() - 1).day());
        String last = views.dates.label(entries.get(0).day());
        return List.of(views.word("entries", entries.size()),
                first.equals(last) ? first : views.word("datePeriod", first, last));
    }

    private CardPage card(Bundle bundle, String path) {
        return card(path, bundle.path(), views.word(bundle.isCurated() ? "editorsSelection" : "edition"), Optional.empty(),
                editions.title(bundle), views.config.language(),
                bundle.items().stream().limit(POINTS).map(item -> item.article().title()).toList(), facts(bundle));
    }

    private List<String> facts(Bundle bundle) {
        String count = views.word("entries", bundle.items().size());
        return bundle.title().isPresent() ? List.of(count, views.dates.period(bundle.period())) : List.of(count);
    }

    private CardPage card(String path, Optional<String> origin, String kicker, Optional<Integer> hue, String title,
            Language language, List<String> points, List<String> facts) {
        return new CardPage(path, origin, views.config.title(), kicker, hue, title, language.tag(), language.direction(),
                points, facts);
    }
}
