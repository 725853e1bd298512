package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * What every template may see of the site.
 *
 * @param language BCP 47
 * @param direction {@code ltr} or {@code rtl}
 * @param home the base path, such as {@code /digest/}
 * @param baseUrl absolute, ends in {@code /}
 * @param sections the main lists, in the order of the masthead
 * @param topics all topics, in the editor's order
 * @param menu the standalone pages that have a place in the menu
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
