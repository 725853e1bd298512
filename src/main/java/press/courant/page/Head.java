package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * What goes into a page's {@code <head>}.
 *
 * @param title of the page alone, without the site's
 * @param description in one sentence
 * @param url root-relative, with the base path
 * @param canonical absolute; the report's own URL where the text is not ours
 * @param language of the page, BCP 47
 * @param direction {@code ltr} or {@code rtl}
 * @param indexed whether search engines may list the page
 * @param feeds besides the site's own
 * @param image the entry's own
 * @param newer the URL of the previous page of the same list
 * @param older the URL of the next page of the same list
 * @param card the picture that other sites show where they link to the page
 */
public record Head(
        String title,
        String description,
        String url,
        String canonical,
        String language,
        String direction,
        boolean indexed,
        List<FeedLink> feeds,
        Optional<ImageView> image,
        Optional<String> newer,
        Optional<String> older,
        Optional<ShareCard> card) {

    /** The head of a page without a share card. */
    public Head(String title, String description, String url, String canonical, String language, String direction,
            boolean indexed, List<FeedLink> feeds, Optional<ImageView> image, Optional<String> newer, Optional<String> older) {
        this(title, description, url, canonical, language, direction, indexed, feeds, image, newer, older, Optional.empty());
    }

    Head with(Optional<ShareCard> shareCard) {
        return new Head(title, description, url, canonical, language, direction, indexed, feeds, image, newer, older, shareCard);
    }
}
