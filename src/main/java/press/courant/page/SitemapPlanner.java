package press.courant.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** How many there are is known without a look into the pages, unless they are very many. */
    List<PlannedPage> plan(List<PlannedPage> pages) {
        List<PlannedPage> listed = pages.stream()
                .filter(page -> page.is(HtmlPage.class) && !page.is(RedirectPage.class))
                .toList();
        return listed.size() <= most
                ? List.of(PlannedPage.of(SitemapPage.class, SITEMAP, () -> new SitemapPage(SITEMAP, urls(listed))))
                : sitemaps(urls(listed)).stream().map(PlannedPage::of).toList();
    }

    private static List<SitemapPage.SitemapUrl> urls(List<PlannedPage> planned) {
        List<HtmlPage> pages = planned.stream().map(page -> (HtmlPage) page.page()).toList();
        Optional<String> newest = pages.stream().filter(HomePage.class::isInstance).map(HomePage.class::cast)
                .findFirst().flatMap(home -> first(home.days()));
        return pages.stream()
                .filter(page -> page.head().indexed())
                .map(page -> new SitemapPage.SitemapUrl(page.head().canonical(), modified(page, newest)))
                .toList();
    }

    private List<Page> sitemaps(List<SitemapPage.SitemapUrl> urls) {
        if (urls.size() <= most) {
            return List.of(new SitemapPage(SITEMAP, urls));
        }
        List<Page> sitemaps = new ArrayList<>();
        List<SitemapPage.SitemapUrl> parts = new ArrayList<>();
        for (int from = 0; from < urls.size(); from += most) {
            String path = "sitemap-" + (parts.size() + 1) + ".xml";
            List<SitemapPage.SitemapUrl> part = urls.subList(from, Math.min(urls.size(), from + most));
            sitemaps.add(new SitemapPage(path, part));
            parts.add(new SitemapPage.SitemapUrl(permalinks.absolute(path), newest(part)));
        }
        sitemaps.add(new SitemapIndexPage(SITEMAP, parts));
        return sitemaps;
    }

    private static Optional<String> newest(List<SitemapPage.SitemapUrl> urls) {
        return urls.stream().map(SitemapPage.SitemapUrl::modified).flatMap(Optional::stream).max(String::compareTo);
    }

    /**
     * The newest day that a page's content names: its own for an entry, its newest entry's for a list.
     *
     * @param newest the site's
     */
    private static Optional<String> modified(HtmlPage page, Optional<String> newest) {
        if (page instanceof EntryPage entry) {
            return Optional.of(day(entry.updated().orElse(entry.entry().date())));
        }
        if (page instanceof HomePage home) {
            return first(home.days());
        }
        if (page instanceof TopicPage topic) {
            return first(topic.days());
        }
        if (page instanceof SourcePage source) {
            return first(source.days());
        }
        if (page instanceof YearPage year) {
            return first(year.days());
        }
        if (page instanceof MonthPage month) {
            return first(month.days());
        }
        if (page instanceof DayPage day) {
            return Optional.of(day(day.date()));
        }
        if (page instanceof StoryPage story && !story.timeline().isEmpty()) {
            return Optional.of(day(story.timeline().get(story.timeline().size() - 1).date()));
        }
        if (page instanceof EditionPage edition) {
            return newest(edition.items().stream().map(item -> item.entry().date()));
        }
        if (page instanceof TopicIndexPage topics) {
            return newest(topics.topics().stream().flatMap(topic -> topic.latest().stream()).map(EntryCard::date));
        }
        if (page instanceof SourceIndexPage sources) {
            return newest(sources.sources().stream().map(SourceTeaser::last).flatMap(Optional::stream));
        }
        if (page instanceof StoryIndexPage stories) {
            return newest(stories.stories().stream().map(StoryTeaser::last));
        }
        if (page instanceof ArchivePage || page instanceof EditionIndexPage) {
            return newest;
        }
        return Optional.empty();
    }

    private static Optional<String> newest(Stream<DateView> dates) {
        return dates.map(SitemapPlanner::day).max(Comparator.naturalOrder());
    }

    private static Optional<String> first(List<DayGroup> days) {
        return days.stream().findFirst().map(group -> day(group.date()));
    }

    private static String day(DateView date) {
        return date.iso().substring(0, "2023-09-25".length());
    }
}
