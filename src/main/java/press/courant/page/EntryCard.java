package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * An entry as lists show it.
 *
 * @param url of its page
 * @param absoluteUrl of its page
 * @param source empty only for first-hand entries of our own
 * @param report the URL of the report
 * @param author of the report
 * @param access {@code free}, {@code registration} or {@code paywall}
 * @param rights {@code own}, {@code excerpt} or {@code full}
 * @param story the page of its story
 * @param summary one sentence; may be empty
 * @param language of its texts, BCP 47
 * @param direction {@code ltr} or {@code rtl}
 * @param draft whether it is shown only because drafts were asked for
 * @param scheduled whether it is shown only because future entries were asked for
 */
public record EntryCard(
        String title,
        String url,
        String absoluteUrl,
        DateView date,
        Optional<SourceView> source,
        Optional<String> report,
        Optional<String> author,
        Optional<String> access,
        String rights,
        List<TopicLink> topics,
        Optional<Link> story,
        String summary,
        String language,
        String direction,
        Optional<ImageView> image,
        boolean draft,
        boolean scheduled) {}
