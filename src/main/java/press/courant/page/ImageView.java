package press.courant.page;

import java.util.Optional;

/**
 * A picture as a template shows it.
 *
 * @param url with the base path if internal
 * @param absoluteUrl for cards and feeds
 */
public record ImageView(String url, String absoluteUrl, String alt, Optional<String> credit) {}
