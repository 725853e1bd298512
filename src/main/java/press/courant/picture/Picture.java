package press.courant.picture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import press.courant.cache.Mixer;
import press.courant.model.Asset;
import press.courant.problem.Location;

/**
 * A picture of the site's and the files that are published of it.
 *
 * @param path of the original below the site, such as {@code assets/photo.jpg}
 * @param file the original
 * @param digest of the original's bytes
 * @param place where an entry first names it
 * @param webp the widths that there are as WebP, narrowest first; none of a picture that is published as it is
 * @param plain the same in a format that every program shows; all widths where there are none as WebP
 */
public record Picture(String path, Path file, String digest, PictureFacts facts, Location place,
        List<PictureFile> webp, List<PictureFile> plain) {
    /**
     * The widths that pictures are published in, in pixels: for small pictures in lists on screens of one to three pixels
     * to a unit, and for a column of 44rem on the same. The smaller ones are halves of larger ones, to which a picture
     * shrinks without blur.
     */
    static final List<Integer> WIDTHS = List.of(180, 360, 540, 720, 1080, 1440);
    /** The widths in the format of old browsers, feeds and mails. */
    private static final List<Integer> PLAIN_WIDTHS = List.of(360, 1080);
    /** Another one where the encoders or their settings are others. */
    private static final String VERSION = "1";
    private static final int SHORT_DIGEST = 8;
    private static final int KEY_DIGEST = 32;

    static Picture of(Asset asset, PictureFacts facts, Location place, boolean hasWebp) {
        if (!facts.resized()) {
            return new Picture(asset.path(), asset.file(), asset.digest(), facts, place, List.of(), List.of());
        }
        List<Integer> widths = widths(WIDTHS, facts.width());
        List<Integer> plainWidths = hasWebp ? widths(PLAIN_WIDTHS, facts.width()) : widths;
        Encoding webp = facts.photo() ? Encoding.LOSSY_WEBP : Encoding.LOSSLESS_WEBP;
        Encoding plain = facts.photo() && !facts.transparent() ? Encoding.JPEG : Encoding.PNG;
        return new Picture(asset.path(), asset.file(), asset.digest(), facts, place,
                hasWebp ? files(asset, facts, widths, webp) : List.of(), files(asset, facts, plainWidths, plain));
    }

    /** Those that are narrower than the picture, and its own where it is not as wide as the widest: none is enlarged. */
    private static List<Integer> widths(List<Integer> wanted, int own) {
        if (own >= wanted.get(wanted.size() - 1)) {
            return wanted;
        }
        List<Integer> widths = new ArrayList<>(wanted.stream().filter(width -> width * 11 < own * 10).toList());
        widths.add(own);
        return widths;
    }

    private static List<PictureFile> files(Asset asset, PictureFacts facts, List<Integer> widths, Encoding encoding) {
        String stem = asset.path().substring(0, asset.path().lastIndexOf('.'));
        return widths.stream().map(width -> new PictureFile(
                stem + "-" + width + "-" + asset.digest().substring(0, SHORT_DIGEST) + "." + encoding.extension(),
                width,
                (int) Math.max(1, Math.round((double) facts.height() * width / facts.width())),
                encoding,
                "picture-" + VERSION + "-" + encoding.name() + "-" + width + "-"
                        + asset.digest().substring(0, Math.min(KEY_DIGEST, asset.digest().length())))).toList();
    }

    /** All files that are published of it. */
    public List<PictureFile> files() {
        return Stream.of(webp, plain).flatMap(List::stream).toList();
    }

    /** Changes with all that a page shows of it. */
    public long mark() {
        Mixer mixer = new Mixer().add(path).add(digest).add(facts.width()).add(facts.height()).add(webp.size());
        files().forEach(file -> mixer.add(file.path()).add(file.width()).add(file.height()));
        return mixer.value();
    }
}
