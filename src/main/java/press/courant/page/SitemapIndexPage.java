package press.courant.page;

import java.util.List;
import java.util.Optional;

/** A list of sitemaps, for a site of more than 50,000 URLs. */
public record SitemapIndexPage(String path, List<SitemapPage.SitemapUrl> sitemaps) implements TemplatePage {
    @Override
    public Optional<String> origin() {
        return Optional.empty();
    }

    @Override
    public String template() {
        return "sitemap-index.ftlx";
    }
}
