package press.courant.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.courant.likeness.SuggestedStory.Kind;
import press.courant.model.Article;
import press.courant.model.Attribution;
import press.courant.model.Body;
import press.courant.model.Language;
import press.courant.model.Rights;
import press.courant.model.Source;
import press.courant.model.Story;

class StoryGroupsTest {
    private static final List<String> NOISE = List.of("Ministers debate pension rules", "Rail workers vote on wages",
            "Museum opens a wing for maps", "Farmers wait for rain", "Chess title goes to a newcomer",
            "Bakers win a prize for rye",
            "Library lends seeds to gardeners", "Harbour gets a crane", "Astronomers count faint galaxies",
            "Cyclists ask for lanes",
            "Orchestra tours northern schools", "Tailors repair uniforms for free");

    private final List<Article> articles = new ArrayList<>();

    @BeforeEach
    void otherNews() {
        for (int i = 0; i < NOISE.size(); i++) {
            add(NOISE.get(i), "2023-09-" + (10 + i), "gazette", Optional.empty());
        }
    }

    @Test
    void entriesThatShareRareWordsWithinDaysMayBeAStory() {
        add("Dam above Derna fails in storm Daniel", "2023-09-11", "un", Optional.empty());
        add("Rescuers reach Derna after storm Daniel", "2023-09-12", "ap", Optional.empty());
        add("Derna counts its dead after the storm", "2023-09-14", "bbc", Optional.empty());

        assertThat(suggest()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.NEW_STORY);
            assertThat(found.entries()).extracting(entry -> entry.article().day().getDayOfMonth()).containsExactly(11, 12, 14);
            assertThat(found.terms()).contains("Derna", "storm");
        });
    }

    @Test
    void whatIsFarApartInTimeIsNot() {
        add("Dam above Derna fails in storm Daniel", "2023-03-11", "un", Optional.empty());
        add("Rescuers reach Derna after storm Daniel", "2023-09-12", "ap", Optional.empty());
        assertThat(suggest()).isEmpty();
    }

    @Test
    void oneWordIsNoReason() {
        add("Derna builds a school", "2023-09-11", "un", Optional.empty());
        add("Poets meet in Derna", "2023-09-12", "ap", Optional.empty());
        assertThat(suggest()).isEmpty();
    }

    @Test
    void twoEntriesOfOneSourceAreTooFew() {
        add("Dam above Derna fails in storm Daniel", "2023-09-11", "un", Optional.empty());
        add("Rescuers reach Derna after storm Daniel", "2023-09-12", "un", Optional.empty());
        assertThat(suggest()).isEmpty();
    }

    @Test
    void anEntryMayBelongToAStoryThatThereIs() {
        add("Dam above Derna fails in storm Daniel", "2023-09-11", "un", Optional.of("derna"));
        add("Rescuers reach Derna after storm Daniel", "2023-09-12", "ap", Optional.empty());

        assertThat(suggest()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.MORE_OF_A_STORY);
            assertThat(found.story()).isEqualTo("derna");
            assertThat(found.entries()).singleElement().satisfies(entry -> {
                assertThat(entry.nearest().title()).startsWith("Dam above");
                assertThat(entry.terms()).contains("Derna", "Daniel", "storm");
            });
        });
    }

    @Test
    void severalSourcesOfOneDayMayTellOneEvent() {
        add("Dam above Derna fails in storm Daniel", "2023-09-11", "un", Optional.of("derna"));
        add("Storm Daniel breaks a dam above Derna", "2023-09-11", "ap", Optional.of("derna"));

        assertThat(suggest()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.EVENT);
            assertThat(found.entries()).hasSize(2);
        });
        Story told = new Story(Optional.empty(), "derna", "Derna", Optional.empty(), Body.EMPTY, List.of(),
                List.of(new Story.Event(Optional.empty(), Optional.empty(), List.of(last().path()))));
        assertThat(StoryGroups.suggest(articles, List.of(told))).as("what the editor has described already").isEmpty();
    }

    @Test
    void noChainLeadsFromOneStoryToAnother() {
        add("Glacier Vatna calves icebergs", "2023-09-11", "un", Optional.empty());
        add("Vatna icebergs drift to Reykjavik", "2023-09-13", "ap", Optional.empty());
        add("Reykjavik drift worries Parliament", "2023-09-15", "bbc", Optional.empty());
        add("Parliament worries sink Coalition", "2023-09-17", "un", Optional.empty());

        assertThat(suggest()).allSatisfy(found -> assertThat(found.entries()).hasSizeLessThan(4));
    }

    @Test
    void endingsOfWordsMakeNoDifference() {
        add("Землетрясение разрушило посёлки под Марракешем", "2023-09-11", "un", Optional.empty());
        add("После землетрясения: спасатели под Марракешом", "2023-09-12", "ap", Optional.empty());
        assertThat(suggest()).singleElement().satisfies(found -> assertThat(found.entries()).hasSize(2));
    }

    private List<SuggestedStory> suggest() {
        return StoryGroups.suggest(articles, List.of());
    }

    private Article last() {
        return articles.get(articles.size() - 1);
    }

    private void add(String title, String day, String source, Optional<String> story) {
        Source known = new Source(source, source, "https://" + source + ".example/", Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), true);
        String slug = "entry-" + articles.size();
        articles.add(new Article("content/articles/" + slug + ".md", "tag:x,2023:" + slug, slug, title,
                LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC), false, List.of(),
                new Attribution(Optional.of(known), Optional.empty(), Optional.empty(), Optional.empty(), Rights.OWN,
                        Optional.empty()),
                "", story, Optional.empty(), new Language("en"), false, Optional.empty(), List.of(),
                Optional.empty(), List.of(), Body.EMPTY));
    }
}
