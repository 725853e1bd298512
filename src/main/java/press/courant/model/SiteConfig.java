package press.courant.model;

import java.time.ZoneId;
import java.util.Optional;

/**
 * The settings in {@code site.yaml}.
 *
 * @param editor who answers for the digest, named in feeds
 * @param excerptWords the most words that an excerpt of somebody else's text may have
 * @param entriesPerPage how many entries a list page holds
 * @param feedEntries how many entries a feed holds
 * @param typography whether straight quotes and dashes become typographic ones
 * @param shareCards whether entries, stories and editions have a picture for those who link to them
 * @param cname the custom domain of GitHub Pages
 */
public record SiteConfig(
        String title,
        String description,
        BaseUrl baseUrl,
        Language language,
        ZoneId timeZone,
        Optional<String> editor,
        Optional<String> email,
        int excerptWords,
        int entriesPerPage,
        int feedEntries,
        EditionRhythm editions,
        boolean typography,
        boolean shareCards,
        Optional<String> cname) {

    public static final int DEFAULT_EXCERPT_WORDS = 60;
    public static final int DEFAULT_ENTRIES_PER_PAGE = 20;
    public static final int DEFAULT_FEED_ENTRIES = 20;

    /** The same site at another address. */
    public SiteConfig at(BaseUrl other) {
        return new SiteConfig(title, description, other, language, timeZone, editor, email, excerptWords,
                entriesPerPage, feedEntries, editions, typography, shareCards, cname);
    }
}
