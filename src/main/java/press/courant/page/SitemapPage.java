package press.courant.page;

import java.util.List;
import java.util.Optional;

/** A list of URLs for search engines (sitemaps.org 0.9); at most 50,000. */
public record SitemapPage(String path, List<SitemapUrl> urls) implements TemplatePage {
    @Override
    public Optional<String> origin() {
        return Optional.empty();
    }

    @Override
    public String template() {
        return "sitemap.ftlx";
    }

    /**
     * One URL.
     *
     * @param location absolute
     * @param modified a W3C date or date-time
     * @param alternates the page itself and its translations; empty where it has none
     */
    public record SitemapUrl(String location, Optional<String> modified, List<Alternate> alternates) {}
}
