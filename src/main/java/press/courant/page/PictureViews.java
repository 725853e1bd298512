package press.courant.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import press.courant.cache.Mixer;
import press.courant.clean.PictureTags;
import press.courant.model.Article;
import press.courant.model.Image;
import press.courant.model.InternalLink;
import press.courant.picture.Picture;
import press.courant.picture.PictureFile;
import press.courant.picture.Pictures;

/** Turns the site's pictures into what templates see, those in texts too. */
final class PictureViews {
    /** How wide pictures in texts are in the default theme: as the column, which leaves margins on a phone. */
    private static final String SIZES = "(min-width: 48rem) 44rem, 92vw";

    private final Pictures pictures;
    private final Permalinks permalinks;

    PictureViews(Pictures pictures, Permalinks permalinks) {
        this.pictures = pictures;
        this.permalinks = permalinks;
    }

    List<PlannedPage> plan() {
        return pictures.byPath().values().stream().flatMap(picture -> picture.files().stream()
                .map(file -> PlannedPage.of(PicturePage.of(picture, file)))).toList();
    }

    ImageView view(Image image) {
        Optional<Picture> picture = pictures.find(image.src());
        Optional<PictureFile> plain = picture.flatMap(PictureViews::widest);
        boolean external = !image.src().startsWith("/");
        String path = plain.map(PictureFile::path).orElse(external ? "" : image.src().substring(1));
        return new ImageView(
                external ? image.src() : permalinks.url(path),
                external ? image.src() : permalinks.absolute(path),
                image.alt(),
                image.credit(),
                plain.map(PictureFile::width).or(() -> picture.map(some -> some.facts().width())).filter(size -> size > 0),
                plain.map(PictureFile::height).or(() -> picture.map(some -> some.facts().height())).filter(size -> size > 0),
                picture.map(some -> files(some.webp())).orElse(List.of()),
                picture.map(some -> files(some.plain())).orElse(List.of()));
    }

    private static Optional<PictureFile> widest(Picture picture) {
        List<PictureFile> plain = picture.plain();
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain.get(plain.size() - 1));
    }

    private List<ImageFile> files(List<PictureFile> files) {
        return files.stream()
                .map(file -> new ImageFile(permalinks.url(file.path()), file.width(), file.height())).toList();
    }

    /** The text with its pictures in the widths that there are. */
    String inPage(String html) {
        return pictures.isEmpty() ? html : PictureTags.inPage(html, this::tag, SIZES);
    }

    /** The text with one width of each of its pictures, in a format that every program shows. */
    String inFeed(String html) {
        return pictures.isEmpty() ? html : PictureTags.inFeed(html, this::tag);
    }

    private Optional<PictureTags.Files> tag(String src) {
        return path(src).flatMap(pictures::find).map(picture -> {
            Optional<PictureFile> plain = widest(picture);
            return new PictureTags.Files(
                    plain.map(file -> permalinks.url(file.path())).orElse(src),
                    plain.map(PictureFile::width).orElse(picture.facts().width()),
                    plain.map(PictureFile::height).orElse(picture.facts().height()),
                    picture.plain().size() > 1 ? set(picture.plain()) : "",
                    set(picture.webp()));
        });
    }

    /** The path that an address in a text has below the site, by the same rules as for the check of links. */
    private Optional<String> path(String src) {
        String whole = permalinks.base().toString();
        String base = src.regionMatches(true, 0, whole, 0, whole.length()) ? whole : permalinks.base().path();
        if (base.equals(whole) || src.startsWith(base)) {
            String path = src.substring(base.length() - 1).split("[?#]", 2)[0];
            try {
                return Optional.of(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException notEncoded) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    private String set(List<PictureFile> files) {
        return files.stream().map(file -> permalinks.url(file.path()) + " " + file.width() + "w")
                .collect(Collectors.joining(", "));
    }

    /** Changes with what a card shows of an entry's picture. */
    void mark(Article article, Mixer mixer) {
        if (!pictures.isEmpty()) {
            article.image().flatMap(image -> pictures.find(image.src())).ifPresent(picture -> mixer.add(picture.mark()));
        }
    }

    /** Changes with the pictures in the text of an entry. */
    long mark(List<InternalLink> links) {
        if (pictures.isEmpty()) {
            return 0;
        }
        Mixer mixer = new Mixer();
        for (InternalLink link : links) {
            if (link.picture()) {
                pictures.find(link.path()).ifPresent(picture -> mixer.add(picture.mark()));
            }
        }
        return mixer.value();
    }
}
