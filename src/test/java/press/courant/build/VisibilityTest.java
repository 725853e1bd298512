package press.courant.build;

import static org.assertj.core.api.Assertions.assertThat;
import static press.courant.model.Samples.YEREVAN;
import static press.courant.model.Samples.article;
import static press.courant.model.Samples.draft;
import static press.courant.model.Samples.expiring;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import press.courant.model.Article;

class VisibilityTest {
    private final List<Article> articles = List.of(
            article("past", "Past", "2023-12-01"),
            article("future", "Future", "2024-02-01"),
            draft(article("draft", "Draft", "2024-01-20")),
            expiring(article("ending", "Ending", "2023-12-01"), "2024-01-15"),
            expiring(article("ended", "Ended", "2023-11-01"), "2023-12-01"));

    private static Visibility at(String moment, boolean drafts, boolean future, boolean expired) {
        return new Visibility(Instant.parse(moment), YEREVAN, drafts, future, expired);
    }

    @Test
    void draftsFutureAndExpiredEntriesStayOut() {
        Visibility.Selection selection = at("2024-01-01T00:00:00Z", false, false, false).select(articles);
        assertThat(selection.visible()).extracting(Article::slug).containsExactly("past", "ending");
        assertThat(selection.skipped()).extracting(BuildResult.Skipped::reason)
                .containsExactly("due 2024-02-01 00:00", "draft", "expired 2023-12-01 00:00");
    }

    @Test
    void theyComeWhenAskedFor() {
        assertThat(at("2024-01-01T00:00:00Z", true, true, true).select(articles).visible()).isEqualTo(articles);
    }

    @Test
    void aDayBeginsInTheSitesZone() {
        assertThat(at("2024-01-31T20:00:00Z", false, false, false).select(articles).visible())
                .extracting(Article::slug).contains("future");
        assertThat(at("2024-01-31T19:59:59Z", false, false, false).select(articles).visible())
                .extracting(Article::slug).doesNotContain("future");
    }

    @Test
    void theNextChangeIsTheEarliestComingOrGoing() {
        assertThat(at("2024-01-01T00:00:00Z", false, false, false).select(articles).nextChange())
                .hasValueSatisfying(change -> {
                    assertThat(change.at()).hasToString("2024-01-15T00:00+04:00[Asia/Yerevan]");
                    assertThat(change.path()).endsWith("ending.md");
                    assertThat(change.why()).isEqualTo("expires");
                });
        assertThat(at("2024-03-01T00:00:00Z", false, false, false).select(articles).nextChange()).isEmpty();
    }
}
