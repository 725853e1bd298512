package press.courant.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import press.courant.cache.Mixer;
import press.courant.model.Article;
import press.courant.model.Language;

/** Plans the list of the entries in each language, with its feeds, where a site has entries in several. */
final class LanguagePlanner {
    private final Views views;
    /** The one with the most entries first. */
    private final List<Group> groups;

    /** @param articles newest first */
    private record Group(Language language, List<Article> articles) {
        String list() {
            return Permalinks.language(language.tag());
        }

        String name() {
            return language.name();
        }
    }

    LanguagePlanner(Views views) {
        this.views = views;
        groups = groups(views.site.articles());
    }

    private static List<Group> groups(List<Article> newestFirst) {
        Map<String, Group> groups = new TreeMap<>();
        for (Article article : newestFirst) {
            groups.computeIfAbsent(article.language().tag(), tag -> new Group(article.language(), new ArrayList<>()))
                    .articles().add(article);
        }
        return groups.size() < 2 ? List.of() : groups.values().stream()
                .sorted(Comparator.comparingInt((Group group) -> group.articles().size()).reversed()).toList();
    }

    List<LanguageLink> links() {
        return groups.stream().map(this::link).toList();
    }

    Mixer mark(Mixer mixer) {
        groups.forEach(group -> mixer.add(group.language().tag()).add(group.articles().size()));
        return mixer;
    }

    List<PlannedPage> plan() {
        List<PlannedPage> pages = new ArrayList<>();
        for (Group group : groups) {
            views.paginator.split(group.list(), group.articles()).forEach(slice -> pages.add(
                    views.page(LanguagePage.class, slice, Views.newest(slice.items()), () -> views.mark(slice),
                            () -> page(group, slice))));
        }
        return pages;
    }

    List<PlannedPage> plan(FeedPlanner feeds) {
        List<PlannedPage> pages = new ArrayList<>();
        groups.forEach(group ->
                pages.addAll(feeds.plan(group::name, group.list(), group.language(), group.articles())));
        return pages;
    }

    private LanguagePage page(Group group, Paginator.Slice<Article> slice) {
        return new LanguagePage(Permalinks.file(slice.location()), Optional.empty(),
                views.head(group.name(), views.word("entriesIn", group.name()), slice, views.feeds(group.name(), slice.list())),
                link(group), views.days(slice.items()), slice.pager());
    }

    private LanguageLink link(Group group) {
        Language language = group.language();
        return new LanguageLink(language.tag(), language.direction(), group.name(), views.permalinks.url(group.list()),
                group.articles().size());
    }
}
