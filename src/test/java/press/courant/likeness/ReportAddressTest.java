package press.courant.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "https://paper.example/city/bridge",
        "http://paper.example/city/bridge",
        "HTTPS://WWW.Paper.example:443/city/bridge/",
        "https://paper.example/city/bridge#comments",
        "https://paper.example/city/bridge?utm_source=mail&fbclid=1",
        "https://m.paper.example/city/bridge",
        "https://amp.paper.example/city/bridge",
        "https://paper.example/amp/city/bridge",
        "https://paper.example/city/bridge/amp/",
        "https://paper.example/city/bridge.amp",
        "https://paper.example/city/bridge?amp=1",
        "https://paper.example/city/bridge?outputType=amp&utm_medium=x",
        "https://www.google.com/amp/s/paper.example/city/bridge/amp",
        "https://paper-example.cdn.ampproject.org/c/s/paper.example/city/bridge",
    })
    void oneReportHasOneAddress(String url) {
        assertThat(ReportAddress.of(url)).contains("paper.example/city/bridge");
    }

    @ParameterizedTest
    @CsvSource({
        "https://paper.example/?id=7, https://paper.example/?id=8",
        "https://paper.example/a, https://paper.example/A",
        "https://paper.example/a, https://papers.example/a",
        "https://paper.example/amplitude, https://paper.example/litude",
        "https://paper.example/camp, https://paper.example/c",
        "https://news.paper.example/a, https://paper.example/a",
        "https://paper.example/#!/a, https://paper.example/#!/b",
    })
    void twoReportsHaveTwo(String one, String other) {
        assertThat(ReportAddress.of(one)).isPresent().isNotEqualTo(ReportAddress.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://paper.example/a?b=1&a=2, https://paper.example/a?a=2&b=1",
        "https://paper.example/a%c3%a9, https://paper.example/a%C3%A9",
        "https://paper.example/a.amp.html, https://paper.example/a.html",
    })
    void orderAndSpellingOfPartsDoNotMatter(String one, String other) {
        assertThat(ReportAddress.of(one)).isPresent().isEqualTo(ReportAddress.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://paper.example", "https://www.paper.example/?utm_source=x", "mailto:a@paper.example"})
    void aHomePageIsTheAddressOfNoReport(String url) {
        assertThat(ReportAddress.of(url)).isEmpty();
    }
}
