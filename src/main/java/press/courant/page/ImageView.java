package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * A picture as a template shows it.
 *
 * @param url of a file that every browser shows, with the base path if internal
 * @param absoluteUrl of the same, for cards and feeds
 * @param width of that file in pixels, where it is ours and says so
 * @param height of that file in pixels, where it is ours and says so
 * @param webp the widths that there are as WebP, narrowest first; none of a drawing in SVG, an animation, a picture of others
 * @param plain the widths that there are in a format that every browser shows, narrowest first; none of the same
 */
public record ImageView(
        String url,
        String absoluteUrl,
        String alt,
        String credit,
        Optional<Integer> width,
        Optional<Integer> height,
        List<ImageFile> webp,
        List<ImageFile> plain) {}
