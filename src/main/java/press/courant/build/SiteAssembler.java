package press.courant.build;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import press.courant.content.SiteContent;
import press.courant.model.Article;
import press.courant.model.Asset;
import press.courant.model.InternalLink;
import press.courant.model.Site;
import press.courant.model.SiteConfig;
import press.courant.model.Source;
import press.courant.model.Story;

/** Puts together the site that the public sees from what was read. */
final class SiteAssembler {
    private SiteAssembler() {}

    static Site assemble(SiteConfig config, SiteContent content, List<Article> visible, List<Asset> themeAssets,
            SitePictures pictures) {
        List<Asset> assets = new ArrayList<>(content.assets());
        assets.removeIf(asset -> pictures.withheld().contains("/" + asset.path()));
        assets.addAll(themeAssets);
        return Site.of(config, visible, content.topics(), sources(content, visible), stories(content, visible),
                content.editions(), content.pages(), assets, content.translations());
    }

    /** The internal links in all texts that will be published. */
    static List<InternalLink> links(Site site) {
        List<InternalLink> links = new ArrayList<>();
        site.articles().forEach(article -> links.addAll(article.body().links()));
        site.stories().forEach(story -> links.addAll(story.introduction().links()));
        site.editions().forEach(edition -> links.addAll(edition.introduction().links()));
        site.pages().forEach(page -> links.addAll(page.body().links()));
        return links;
    }

    /** The registered sources, and those that only an article describes and that is visible. */
    private static List<Source> sources(SiteContent content, List<Article> visible) {
        Set<String> cited = visible.stream()
                .flatMap(article -> article.attribution().source().stream())
                .map(Source::id)
                .collect(Collectors.toSet());
        return content.sources().stream()
                .filter(source -> source.registered() || cited.contains(source.id()))
                .toList();
    }

    /** The stories that have a file, and those that visible articles name without one. */
    private static List<Story> stories(SiteContent content, List<Article> visible) {
        Set<String> described = content.stories().stream().map(Story::id).collect(Collectors.toSet());
        Set<String> named = new LinkedHashSet<>();
        visible.forEach(article -> article.story().ifPresent(named::add));
        List<Story> stories = new ArrayList<>(content.stories());
        named.stream().filter(id -> !described.contains(id)).forEach(id -> stories.add(Story.named(id)));
        stories.removeIf(story -> story.path().isEmpty() && !named.contains(story.id()));
        return stories;
    }
}
