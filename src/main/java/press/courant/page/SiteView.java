package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * What every template may see of the site.
 *
 * @param title of the site
 * @param description in one sentence
 * @param language BCP 47
 * @param direction {@code ltr} or {@code rtl}
 * @param home the base path, such as {@code /digest/}
 * @param baseUrl absolute, ends in {@code /}
 * @param editor who answers for the digest
 * @param email of the editor
 * @param sections the main lists, in the order of the masthead
 * @param topics all topics, in the editor's order
 * @param menu the standalone pages that have a place in the menu
 * @param atom the feed of all entries
 * @param json the same as a JSON feed
 * @param generator name and version of the program
 */
public record SiteView(
        String title,
        String description,
        String language,
        String direction,
        String home,
        String baseUrl,
        Optional<String> editor,
        Optional<String> email,
        List<Link> sections,
        List<TopicLink> topics,
        List<Link> menu,
        FeedLink atom,
        FeedLink json,
        String generator) {}
