package press.courant.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import press.courant.content.WrittenEntry;

class PastTopicsTest {
    private static final List<WrittenEntry> PAST = List.of(
            entry("probe", "space", "The probe reached the asteroid and sent pictures of its craters to the antenna."),
            entry("rover", "space", "The rover drilled into a crater on the moon, and the antenna lost it for an hour."),
            entry("launch", "space", "The launch of the probe was put off, because an antenna was iced."),
            entry("vote", "elections", "Voters went to the polls on Sunday, and the party in power lost its majority."),
            entry("recount", "elections", "The party asked for a recount of the ballots after the polls had closed."),
            entry("coalition", "elections", "Two parties without a majority agreed on a coalition after the vote on the ballots."),
            entry("tram", "", "The tram was late."));

    @Test
    void theTopicOfLikeEntriesIsSuggestedWithItsReasons() {
        assertThat(PastTopics.of(PAST).suggest(report("Craters, seen from near",
                "An antenna in the desert received the first pictures that the probe took of the asteroid.")))
                .singleElement().satisfies(topic -> {
                    assertThat(topic.id()).isEqualTo("space");
                    assertThat(topic.words()).containsExactly("craters", "probe", "asteroid");
                    assertThat(topic.entries()).isEqualTo(2);
                    assertThat(topic.nearest()).isEqualTo("probe.md");
                });
    }

    @Test
    void aReportLikeNoneOfThemGetsNone() {
        assertThat(PastTopics.of(PAST).suggest(report("Bread is dearer", "Bakers blame the harvest; mills blame bakers."))).isEmpty();
        assertThat(PastTopics.of(PAST).suggest(report("", ""))).isEmpty();
        assertThat(PastTopics.of(List.of()).suggest(report("Craters", "The probe saw craters."))).isEmpty();
    }

    private static Report report(String title, String text) {
        return new Report(Optional.of(title), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), text, text);
    }

    private static WrittenEntry entry(String name, String topic, String text) {
        return new WrittenEntry(name + ".md", Optional.of(name), Optional.empty(), Optional.empty(), Set.of(),
                topic.isEmpty() ? List.of() : List.of(topic), text);
    }
}
