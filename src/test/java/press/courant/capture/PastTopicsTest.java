package press.courant.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import press.courant.content.WrittenEntry;
import press.courant.likeness.Shingles;

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

    /** An editor who filed one report of a paper has not said that all of its reports are of that topic. */
    @Test
    void neitherThePaperNorOneEntryThatIsALittleLikeSpeaksForATopic() {
        List<WrittenEntry> past = List.of(
                entryAt("https://paper.example/1", "space", "The probe reached the asteroid and sent pictures of its craters."),
                entryAt("https://paper.example/2", "space", "The rover drilled into the moon for an hour."),
                entryAt("https://herald.example/3", "elections", "Voters went to the polls, and the party lost."),
                entryAt("https://herald.example/4", "harvest", "Rain came late, and mills pay more for wheat."));
        PastTopics topics = PastTopics.of(past);
        assertThat(topics.suggest(reportAt("https://paper.example/9", "Bread is dearer", "Bakers blame the weather."))).isEmpty();
        assertThat(topics.suggest(reportAt("https://other.example/9", "Bread is dearer",
                "Bakers of the guild blame mills, and ask the council to help before the winter, said a baker."))).isEmpty();
        Report harvest = reportAt("https://other.example/9", "Mills pay more", "Wheat is dear, since rain came late.");
        assertThat(topics.suggest(harvest)).isEmpty();
        List<WrittenEntry> more = new ArrayList<>(past);
        for (int i = 10; i < 20; i++) {
            more.add(entryAt("https://paper.example/" + i, "topic-" + i, "The tram of line " + i + " was late, and more people came."));
        }
        assertThat(PastTopics.of(more).suggest(harvest)).extracting(SuggestedTopic::id).containsExactly("harvest");
        assertThat(topics.suggest(reportAt("https://paper.example/9", "A rover on the asteroid",
                "The probe and the rover sent pictures of craters for an hour.")))
                .extracting(SuggestedTopic::id).containsExactly("space");
    }

    private static Report reportAt(String url, String title, String text) {
        return report(title, text).at(url);
    }

    private static WrittenEntry entryAt(String url, String topic, String text) {
        return new WrittenEntry(url + ".md", Optional.of("An entry"), Optional.empty(), Optional.of(url), Optional.empty(),
                Set.of(), List.of(topic), Shingles.of(text));
    }

    private static Report report(String title, String text) {
        return new Report(Optional.of(title), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), text, text);
    }

    private static WrittenEntry entry(String name, String topic, String text) {
        return new WrittenEntry(name + ".md", Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(),
                topic.isEmpty() ? List.of() : List.of(topic), Shingles.of(text));
    }
}
