package press.courant.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.courant.cache.Mixer;
import press.courant.model.Article;
import press.courant.model.Translations;

/** What the page of an entry says of its translations. */
final class TranslationPlanner {
    private final Views views;

    TranslationPlanner(Views views) {
        this.views = views;
    }

    private Optional<Translations> translations(Article article) {
        return Optional.ofNullable(views.site.translations().get(article.path()));
    }

    /** The others, by language. */
    List<TranslationLink> links(Article article) {
        return translations(article).map(group -> group.besides(article).stream().map(other -> {
            EntryCard card = views.card(other);
            return new TranslationLink(card.language(), card.direction(), other.language().name(), card.title(), card.url(),
                    card.absoluteUrl(), other.path().equals(group.original()));
        }).toList()).orElse(List.of());
    }

    /**
     * What search engines are told: the page itself and its translations, as far as they may list them, and the one in
     * the site's language for readers of any other.
     */
    List<Alternate> alternates(Article article) {
        if (views.site.translations().isEmpty() || translations(article).isEmpty() || !views.isIndexed(article)) {
            return List.of();
        }
        List<Alternate> alternates = new ArrayList<>();
        Optional<Alternate> fallback = Optional.empty();
        for (Article each : translations(article).get().articles()) {
            if (views.isIndexed(each)) {
                String url = views.permalinks.absolute(Permalinks.entry(each));
                alternates.add(new Alternate(each.language().tag(), url));
                if (each.language().equals(views.config.language())) {
                    fallback = Optional.of(new Alternate("x-default", url));
                }
            }
        }
        if (alternates.size() < 2) {
            return List.of();
        }
        fallback.ifPresent(alternates::add);
        return List.copyOf(alternates);
    }

    /** Changes with all that the page says of them. */
    void mark(Article article, Mixer page) {
        translations(article).ifPresent(group -> {
            page.add(group.original()).add(group.articles().size());
            group.articles().forEach(each -> page.add(each.path()).add(views.mark(each)));
        });
    }
}
