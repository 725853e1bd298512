package press.courant.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import press.courant.check.NearestPaths;
import press.courant.content.SiteContent;
import press.courant.model.Article;
import press.courant.model.Asset;
import press.courant.model.Body;
import press.courant.model.InternalLink;
import press.courant.parallel.Once;
import press.courant.picture.Picture;
import press.courant.picture.PictureMemory;
import press.courant.picture.PictureUse;
import press.courant.picture.Pictures;

/**
 * The pictures of a site's entries and texts.
 *
 * @param withheld the paths of the originals that are not published, with a leading {@code /}
 */
record SitePictures(Pictures pictures, Set<String> withheld) {
    private static final SitePictures NONE = new SitePictures(Pictures.NONE, Set.of());
    private static final Pattern PHOTO = Pattern.compile("(?i).*\\.(?:jpe?g|png|webp|gif)");
    /** What a text shows can be a film too. */
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:jpe?g|png|webp|gif|svg|avif)");

    /**
     * @param visible the articles that are published
     * @param theme the files of the theme, which entries may show as they are
     */
    static SitePictures of(
            SiteContent content, List<Article> visible, List<Asset> theme, Supplier<PictureMemory> memory) {
        List<Body> texts = texts(content);
        List<PictureUse> uses = uses(visible, texts);
        List<PictureUse> all = visible.size() == content.articles().size() ? uses : uses(content.articles(), texts);
        if (all.isEmpty()) {
            return NONE;
        }
        Map<String, Asset> assets = new HashMap<>(2 * content.assets().size());
        content.assets().forEach(asset -> assets.put("/" + asset.path(), asset));
        Set<String> ofTheme = new HashSet<>();
        theme.forEach(asset -> ofTheme.add("/" + asset.path()));
        Once<NearestPaths> nearest = new Once<>(() -> new NearestPaths(assets.keySet()));
        Pictures pictures = Pictures.of(assets, uses.stream().filter(use -> !ofTheme.contains(use.path())).toList(),
                path -> nearest.get().to(path), memory.get());
        Set<String> withheld = new HashSet<>();
        all.stream().map(PictureUse::path).filter(assets::containsKey)
                .filter(path -> isResized(path, pictures)).forEach(withheld::add);
        Stream.concat(visible.stream().map(Article::body), texts.stream())
                .flatMap(body -> body.links().stream()).filter(link -> !link.picture())
                .map(InternalLink::path).forEach(withheld::remove);
        return new SitePictures(pictures, withheld);
    }

    /** Nobody has looked into a picture that only drafts show, which stays a secret with them. */
    private static boolean isResized(String path, Pictures pictures) {
        Optional<Picture> known = pictures.find(path);
        return known.map(picture -> picture.facts().resized())
                .orElseGet(() -> PHOTO.matcher(path).matches());
    }

    private static List<Body> texts(SiteContent content) {
        List<Body> texts = new ArrayList<>();
        content.stories().forEach(story -> texts.add(story.introduction()));
        content.editions().forEach(edition -> texts.add(edition.introduction()));
        content.pages().forEach(page -> texts.add(page.body()));
        return texts;
    }

    private static List<PictureUse> uses(Collection<Article> articles, List<Body> texts) {
        List<PictureUse> uses = new ArrayList<>();
        for (Article article : articles) {
            article.image().filter(image -> image.src().startsWith("/"))
                    .ifPresent(image -> uses.add(new PictureUse(image.src(), true, image.place())));
            add(article.body(), uses);
        }
        texts.forEach(text -> add(text, uses));
        return uses;
    }

    private static void add(Body body, List<PictureUse> uses) {
        for (InternalLink link : body.links()) {
            if (link.picture() && PICTURE.matcher(link.path()).matches()) {
                uses.add(new PictureUse(link.path(), false, link.location()));
            }
        }
    }

    /** What of these links leads to files that are published as they are. */
    List<InternalLink> withoutPictures(List<InternalLink> links) {
        return pictures.isEmpty() ? links
                : links.stream().filter(link -> !link.picture() || pictures.find(link.path()).isEmpty()).toList();
    }
}
