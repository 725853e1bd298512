package press.courant.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.content.CleaningReader;

/** Who wrote a report, by the lines around its headline; absent where none says it. */
class SeenAuthorsTest {
    @ParameterizedTest
    @ValueSource(strings = {"Nora Fielding", "Jan de Wit", "J. R. Stone", "Aoife O'Neill", "JANE HALL", "Лев Морозов", "王小明", "Anna-Lena Graf"})
    void isShapedLikeAName(String text) {
        assertThat(SeenAuthors.isName(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 min read", "Name *", "and services across the coast", "Follow", "Read 12 more", "https://paper.example", "A very long line of Words that Goes On for more than Names do"})
    void isNot(String text) {
        assertThat(SeenAuthors.isName(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "<p>By <a href='/staff/x'>Nora Fielding</a> and <a href='/staff/y'>Jan de Wit</a></p>, 'Nora Fielding, Jan de Wit'",
        "<div class=byline><span>Nora Fielding</span><br><span>Business columnist</span></div>, Nora Fielding",
        "<div class=author>Nora Fielding Nora Fielding</div>, Nora Fielding",
        "<p>Par\u00A0Nora Fielding</p>, Nora Fielding",
        "<p>By the newsroom</p>, -",
        "<p class=author>Social links</p>, -",
        "<figure><img src=a.jpg><figcaption class=author>Jane Hall</figcaption></figure>, -",
        "<p><a href='/people/jane-hall'>Jane Hall</a></p>, -",
    })
    void readsTheLineUnderTheHeadline(String line, String names) throws InputException {
        String page = "<html><body><h1>Bakers end their strike</h1>" + line + "<div><p>" + "They go back to their ovens after nine long days. ".repeat(8)
                + "</p></div><p class=author>Ida Lund</p></body></html>";
        ExtractedArticle article = new Extractor(CleaningReader.builtIn())
                .extract(new Input("page.html", page.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty()));
        assertThat(article.facts().author()).isEqualTo(Optional.ofNullable(names));
    }
}
