package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.courant.build.BuildResult;
import press.courant.content.ContentReader;
import press.courant.content.ReadOptions;
import press.courant.content.SiteContent;
import press.courant.model.Article;
import press.courant.model.EditionPeriod;

/** The sample digest shows what a digest can have. */
class SampleDigestTest {
    private static final SiteContent SAMPLE = new ContentReader(TestSite.sample().folder(), ReadOptions.DEFAULT).read();

    @Test
    void hasNothingToMend(@TempDir Path output) {
        BuildResult result = TestSite.sample().build(output);

        assertThat(result.problems()).isEmpty();
        assertThat(result.removals()).isEmpty();
        assertThat(result.skipped()).isEmpty();
    }

    @Test
    void hasEntriesOverMonths() {
        assertThat(SAMPLE.articles()).hasSizeGreaterThanOrEqualTo(30);
        Set<EditionPeriod> weeks = SAMPLE.articles().stream()
                .map(article -> EditionPeriod.ofWeek(article.day())).collect(Collectors.toSet());
        assertThat(weeks).hasSizeGreaterThanOrEqualTo(10);
        assertThat(SAMPLE.articles()).allSatisfy(article ->
                assertThat(article.body().words()).as(article.path()).isBetween(80, 250));
    }

    @Test
    void hasTopicsSourcesAStoryAndEditions() {
        assertThat(SAMPLE.topics()).hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(topic -> assertThat(topic.description()).isPresent());
        assertThat(SAMPLE.sources()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(SAMPLE.stories()).anySatisfy(story -> {
            assertThat(story.id()).isEqualTo("karabakh-2023");
            assertThat(story.pinned()).isNotEmpty();
        });
        assertThat(SAMPLE.articles()).filteredOn(article -> article.story().equals(Optional.of("karabakh-2023")))
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(SAMPLE.editions()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(edition -> {
            assertThat(edition.introduction().words()).isGreaterThan(40);
            assertThat(edition.picks()).hasSizeGreaterThanOrEqualTo(5);
        });
        assertThat(SAMPLE.pages()).extracting(page -> page.slug()).contains("about", "corrections");
    }

    @Test
    void hasFiveLanguages() {
        assertThat(SAMPLE.articles()).extracting(Article::language).extracting(language -> language.tag())
                .contains("en", "hy", "ru", "az").containsAnyOf("ar", "fa");
    }
}
