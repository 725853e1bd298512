package press.courant.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import press.courant.cache.Mixer;

/** Plans the sitemaps (sitemaps.org 0.9): one, or an index of several where there are more URLs than one may hold. */
final class SitemapPlanner {
    static final String SITEMAP = "sitemap.xml";
    /** The protocol's limit of URLs in one file. */
    static final int MOST = 50_000;

    private final Permalinks permalinks;
    private final int most;

    SitemapPlanner(Permalinks permalinks) {
        this(permalinks, MOST);
    }

    SitemapPlanner(Permalinks permalinks, int most) {
        this.permalinks = permalinks;
        this.most = most;
    }

    List<PlannedPage> plan(List<PlannedPage> pages) {
        List<Listing> listed = pages.stream().flatMap(page -> page.listing().stream()).toList();
        if (listed.size() <= most) {
            return List.of(sitemap(SITEMAP, listed));
        }
        List<PlannedPage> sitemaps = new ArrayList<>();
        List<Listing> parts = new ArrayList<>();
        for (int from = 0; from < listed.size(); from += most) {
            String path = "sitemap-" + (parts.size() + 1) + ".xml";
            List<Listing> part = listed.subList(from, Math.min(listed.size(), from + most));
            sitemaps.add(sitemap(path, part));
            parts.add(new Listing(path, part.stream().flatMap(page -> page.modified().stream()).max(Comparator.naturalOrder()),
                    List.of()));
        }
        sitemaps.add(PlannedPage.of(SitemapIndexPage.class, SITEMAP, () -> new SitemapIndexPage(SITEMAP, urls(parts)))
                .from(() -> mark(parts)));
        return sitemaps;
    }

    private PlannedPage sitemap(String path, List<Listing> listed) {
        return PlannedPage.of(SitemapPage.class, path, () -> new SitemapPage(path, urls(listed)))
                .from(() -> mark(listed));
    }

    private List<SitemapPage.SitemapUrl> urls(List<Listing> listed) {
        return listed.stream().map(page -> new SitemapPage.SitemapUrl(
                permalinks.absolute(page.location()), page.modified().map(LocalDate::toString), page.alternates()))
                .toList();
    }

    private static long mark(List<Listing> listed) {
        Mixer mixer = new Mixer();
        for (Listing page : listed) {
            Views.addDay(mixer.add(page.path()), page.modified());
            page.alternates().forEach(alternate -> mixer.add(alternate.language()).add(alternate.url()));
        }
        return mixer.value();
    }
}
