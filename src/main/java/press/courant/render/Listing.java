package press.courant.render;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import press.courant.page.ArchivePage;
import press.courant.page.DayGroup;
import press.courant.page.DayPage;
import press.courant.page.EditionIndexPage;
import press.courant.page.EditionPage;
import press.courant.page.EntryCard;
import press.courant.page.HomePage;
import press.courant.page.HtmlPage;
import press.courant.page.LanguagePage;
import press.courant.page.Link;
import press.courant.page.MonthPage;
import press.courant.page.SourceIndexPage;
import press.courant.page.SourcePage;
import press.courant.page.StoryIndexPage;
import press.courant.page.StoryPage;
import press.courant.page.TopicIndexPage;
import press.courant.page.TopicPage;
import press.courant.page.YearPage;

/** What a page lists, in order. */
record Listing(List<Link> items) {

    /** Empty for a page that is not a list. */
    static Optional<Listing> of(HtmlPage page) {
        if (page instanceof HomePage home) {
            return days(home.days());
        } else if (page instanceof TopicPage topic) {
            return days(topic.days());
        } else if (page instanceof LanguagePage language) {
            return days(language.days());
        } else if (page instanceof SourcePage source) {
            return days(source.days());
        } else if (page instanceof YearPage year) {
            return days(year.days());
        } else if (page instanceof MonthPage month) {
            return days(month.days());
        } else if (page instanceof DayPage day) {
            return entries(day.entries().stream());
        } else if (page instanceof StoryPage story) {
            return entries(story.timeline().stream().flatMap(day -> day.events().stream())
                    .flatMap(event -> Stream.concat(Stream.of(event.lead()), event.others().stream())));
        } else if (page instanceof EditionPage edition) {
            return entries(edition.items().stream().map(item -> item.entry()));
        } else if (page instanceof ArchivePage archive) {
            return links(archive.years(), teaser -> teaser.year());
        } else if (page instanceof TopicIndexPage topics) {
            return links(topics.topics(), teaser -> new Link(teaser.topic().label(), teaser.topic().url()));
        } else if (page instanceof SourceIndexPage sources) {
            return links(sources.sources(), teaser -> new Link(teaser.source().name(), teaser.source().url()));
        } else if (page instanceof StoryIndexPage stories) {
            return links(stories.stories(), teaser -> teaser.story());
        } else if (page instanceof EditionIndexPage editions) {
            return links(editions.editions(), teaser -> teaser.edition());
        }
        return Optional.empty();
    }

    private static Optional<Listing> days(List<DayGroup> days) {
        return entries(days.stream().flatMap(day -> day.entries().stream()));
    }

    private static Optional<Listing> entries(Stream<EntryCard> cards) {
        return Optional.of(new Listing(cards.map(card -> new Link(card.title(), card.url())).toList()));
    }

    private static <T> Optional<Listing> links(List<T> teasers, Function<T, Link> link) {
        return Optional.of(new Listing(teasers.stream().map(link).toList()));
    }
}
