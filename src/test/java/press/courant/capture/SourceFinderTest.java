package press.courant.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.courant.model.Source;

class SourceFinderTest {
    private final SourceFinder finder = new SourceFinder(List.of(
            source("bbc", "BBC", "https://www.bbc.example/"),
            source("bbc-news", "BBC News", "https://www.bbc.example/news"),
            source("wire", "Wire English", "https://en.wire.example/"),
            source("gov-uk", "GOV.UK", "https://www.gov.uk/"),
            source("substack", "Substack", "https://substack.com/"),
            source("prefecture", "Prefecture", "https://kanagawa.jp/"),
            source("blogs", "Blogs", "https://blogs.paper.example/"),
            source("own", "Own host", "http://localhost/")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://bbc.example/sport/1          |          | bbc
            https://www.bbc.example/news/1       |          | bbc-news
            https://www.bbc.example/newsround/1  |          | bbc
            https://m.bbc.example/news           |          | bbc-news
            https://en.wire.example/1            |          | wire
            https://wire.example/1               |          |
            https://fr.wire.example/1            |          |
            https://notbbc.example/1             |          |
            https://bbc.example.evil.example/1   |          |
            https://www.gov.uk/guidance/1        |          | gov-uk
            https://www.kent.gov.uk/1            |          |
            https://anybody.substack.com/p/1     |          |
            https://yokohama.kanagawa.jp/1       |          |
            https://kim.blogs.paper.example/1    |          | blogs
            http://a.localhost/1                 |          |
            https://cdn.example/1                | bbc news | bbc-news
            """)
    void aReportIsOfTheNearestHome(String url, String paper, String id) {
        assertThat(finder.find(Optional.of(url), Optional.ofNullable(paper)).map(Source::id)).isEqualTo(Optional.ofNullable(id));
    }

    private static Source source(String id, String name, String url) {
        return new Source(id, name, url, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
    }
}
