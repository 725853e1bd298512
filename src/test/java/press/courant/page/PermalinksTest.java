package press.courant.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.courant.model.BaseUrl;
import press.courant.model.Samples;

class PermalinksTest {
    private final Permalinks permalinks = new Permalinks(new BaseUrl("https://digest.example", "/repo/"));

    @Test
    void anEntryIsFiledUnderItsDay() {
        assertThat(Permalinks.entry(Samples.article("dams-fail", "Dams fail", "2023-09-11")))
                .isEqualTo("2023/09/11/dams-fail/");
    }

    @ParameterizedTest
    @CsvSource({
        "'', /repo/",
        "topics/law/, /repo/topics/law/",
        "topics/վերնագիր/, /repo/topics/%D5%BE%D5%A5%D6%80%D5%B6%D5%A1%D5%A3%D5%AB%D6%80/",
        "assets/a b?.jpg, /repo/assets/a%20b%3F.jpg",
        "assets/100%.jpg, /repo/assets/100%25.jpg",
    })
    void urlsCarryTheBasePathAndAreEncoded(String location, String url) {
        assertThat(permalinks.url(location)).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({"topics/, 1, topics/, topics/index.html", "topics/, 2, topics/page/2/, topics/page/2/index.html"})
    void listsContinueBelowThemselves(String list, int number, String location, String file) {
        assertThat(Permalinks.listPage(list, number)).isEqualTo(location);
        assertThat(Permalinks.file(location)).isEqualTo(file);
    }
}
