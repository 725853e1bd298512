package press.courant.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.courant.model.Article;
import press.courant.model.Attribution;
import press.courant.model.Body;
import press.courant.model.Language;
import press.courant.model.Rights;
import press.courant.model.Source;
import press.courant.model.Topic;

class PeriodIndexTest {
    private static final Language ENGLISH = new Language("en");
    private static final Topic ENERGY = new Topic("energy", Map.of("en", "Power"), Optional.empty(), List.of());
    private static final Source GAZETTE = new Source("gazette", "The Gazette", "https://gazette.example/",
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);

    private static Article article(int number, String title, String summary, String body) {
        return new Article("content/articles/" + number + ".md", "tag:" + number, "entry-" + number, title,
                ZonedDateTime.of(2023, 9, 1, 0, 0, 0, 0, ZoneOffset.UTC).plusDays(number), false, List.of(ENERGY),
                new Attribution(Optional.of(GAZETTE), Optional.empty(), Optional.empty(), Optional.empty(), Rights.OWN,
                        Optional.empty()),
                summary, Optional.empty(), Optional.empty(), ENGLISH, false, Optional.empty(), List.of(),
                Optional.empty(), List.of(), new Body(body, 10, false, List.of()));
    }

    private static PeriodIndex index(List<Article> articles) {
        return PeriodIndex.of(articles, new long[articles.size()], ENGLISH, Optional.empty());
    }

    private static String places(PeriodIndex index, String word) throws IOException {
        for (String shard : index.shards()) {
            JsonNode places = new ObjectMapper().readTree(shard).get(word);
            if (places != null) {
                return places.asText();
            }
        }
        return "";
    }

    @Test
    void aWordHasTheEntriesThatHaveIt() throws IOException {
        PeriodIndex index = index(List.of(
                article(0, "Rain", "Of dams.", "<p>Water</p>"), article(1, "Snow", "Of dams.", "<p>Rain</p>")));

        assertThat(places(index, "water")).isEqualTo("B");
        assertThat(places(index, "rain")).as("in the title, then in a body").isEqualTo("GB");
        assertThat(places(index, "dams")).as("in both summaries").isEqualTo("EE");
        assertThat(places(index, "power")).as("the topic's label").isEqualTo("FF");
        assertThat(places(index, "#energy")).isEqualTo("AA");
        assertThat(places(index, "@gazette")).isEqualTo("AA");
        assertThat(new ObjectMapper().readTree(index.summary()).get("common")).isEmpty();
    }

    @Test
    void aWordThatMostEntriesHaveIsKeptWhereItSaysSomething() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            articles.add(article(i, i == 50 ? "The rain" : "Snow " + i, "", i < 60 ? "<p>the rest</p>" : "<p>all</p>"));
        }
        PeriodIndex index = index(articles);

        assertThat(new ObjectMapper().readTree(index.summary()).get("common").toString()).contains("\"the\"", "\"rest\"");
        assertThat(places(index, "the")).as("99 labels and one title").hasSize(100);
        assertThat(places(index, "rest")).isEmpty();
        assertThat(places(index, "#energy")).hasSize(100);
    }

    @Test
    void numbersReadAsTheyWereWritten() {
        NumberText numbers = new NumberText();
        int[] all = {0, 1, 31, 32, 1023, 1024, 40_000_000, Integer.MAX_VALUE, 5};
        for (int number : all) {
            numbers.add(number);
        }
        NumberText.Reader reader = NumberText.of(numbers.toString()).reader();
        for (int number : all) {
            assertThat(reader.hasNext()).isTrue();
            assertThat(reader.next()).isEqualTo(number);
        }
        assertThat(reader.hasNext()).isFalse();
    }

    @Test
    void wordsThatBeginAlikeShareAShardUnlessTheyAreTooMany() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            String word = "" + (char) ('a' + i % 16) + (char) ('a' + i / 16);
            articles.add(article(i, "Entry", "", "<p>inter" + word + " intra" + word + " " + word + "end</p>"));
        }
        PeriodIndex index = index(articles);

        assertThat(new ObjectMapper().readTree(index.summary()).get("heavy").toString()).startsWith("[\"int\",\"inte\"");
        assertThat(index.shards()).hasSize(16).allSatisfy(shard -> assertThat(shard).hasSizeLessThan(8_000));
        assertThat(places(index, "interab")).isNotEmpty();
        assertThat(places(index, "intrapp")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "31, 1", "32, 2", "2000, 64", "5000, 256", "1000000, 1024"})
    void shardsGrowByDoubling(int entries, int shards) {
        assertThat(PeriodIndex.shards(entries)).isEqualTo(shards);
    }
}
