package press.courant.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.courant.model.BaseUrl;

class AbsoluteLinksTest {
    private static final BaseUrl BASE = new BaseUrl("https://digest.example", "/news/");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <a href="/news/a/">A</a>                 | <a href="https://digest.example/news/a/">A</a>
            <img alt="" src="/news/p.png">           | <img alt="" src="https://digest.example/news/p.png">
            <blockquote cite="/news/q/">Q</blockquote> | <blockquote cite="https://digest.example/news/q/">Q</blockquote>
            <a href="#fn1">1</a> and <a href="#fn2">2</a> | <a href="https://digest.example/e/#fn1">1</a> and <a href="https://digest.example/e/#fn2">2</a>
            <a href="https://far.example/">Far</a>   | <a href="https://far.example/">Far</a>
            <a href="mailto:desk@far.example">D</a>  | <a href="mailto:desk@far.example">D</a>
            <a title="/news/" href="x/">X</a>        | <a title="/news/" href="x/">X</a>
            <q cite="#q">Q</q>                       | <q cite="#q">Q</q>
            Write href="/news/a/" or src="/p.png".   | Write href="/news/a/" or src="/p.png".
            <b>1 = 2</b> <a href="/">Home</a>        | <b>1 = 2</b> <a href="https://digest.example/">Home</a>
            href="/                                  | href="/
            """)
    void linksWithinTheSiteGetWholeAddresses(String html, String absolute) {
        assertThat(AbsoluteLinks.of(html, BASE, "https://digest.example/e/")).isEqualTo(absolute);
    }
}
