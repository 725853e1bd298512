package press.courant.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.courant.clean.HtmlExcerpt.Excerpt;
import press.courant.model.BaseUrl;

class HtmlExcerptTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5 | <p>One two three.</p> | <p>One two three.</p> | false",
                "4 | <p>One two. Three four. Five.</p> | <p>One two. Three four.</p> | true",
                "3 | <p>One two. Three four. Five.</p> | <p>One two.</p> | true",
                "3 | <p>One two three four five.</p> | <p>One two three…</p> | true",
                "5 | <p>One <b>two. Three</b> four five six.</p> | <p>One <b>two.</b></p> | true",
                "3 | <p>One two.</p><h2>Part</h2><p>Three four.</p> | <p>One two.</p> | true",
                "5 | <p>One two.</p><ul><li>Three</li><li>Four</li><li>Five six</li></ul> | <p>One two.</p><ul><li>Three</li><li>Four</li></ul> | true",
                "6 | <p>Mr. Smith met Dr. Jones today.</p><p>Then left.</p> | <p>Mr. Smith met Dr. Jones today.</p> | true",
                "5 | <p>Mr. Smith met Dr. Jones today.</p> | <p>Mr. Smith met Dr. Jones…</p> | true",
                "3 | <p>“Go home.” He left town.</p> | <p>“Go home.”</p> | true",
                "3 | <p>One two.</p><table><tbody><tr><td>a</td><td>b c</td></tr></tbody></table><p>d</p> | <p>One two.</p> | true",
                "3 | <p>One two.<img src=\"/a.jpg\" alt=\"\"> Three four.</p><p><img src=\"/b.jpg\" alt=\"\"></p> | <p>One two.</p> | true",
                "5 | <p>我们去。他们都留下。第三句话。</p> | <p>我们去。他们都留下。</p> | true",
                "2 | <p>我们去商店买东西</p> | <p>我们去商…</p> | true",
                "2 | <p>Մեկ երկու։ Երեք չորս։</p> | <p>Մեկ երկու։</p> | true",
                "2 | <p>هل تمطر؟ نعم تمطر اليوم.</p> | <p>هل تمطر؟</p> | true",
                "0 | <p>One.</p> | `` | true",
                "0 | <p></p> | <p></p> | false",
            })
    void cuts(int words, String html, String cut, boolean truncated) {
        assertThat(HtmlExcerpt.cut(html, words)).isEqualTo(new Excerpt(cut, truncated));
    }

    @Test
    void cutsAHugeTextSoon() {
        String html = "<p>a</p>\n".repeat(500_000);
        assertTimeoutPreemptively(Duration.ofSeconds(60),
                () -> assertThat(HtmlExcerpt.cut(html, 1)).isEqualTo(new Excerpt("<p>a</p>", true)));
    }

    @Test
    void dropsTheFootnotesOfACutText() {
        String html = "<p>One.<sup id=\"fnref-1\"><a class=\"footnote-ref\" href=\"#fn-1\">1</a></sup> Two three.</p>"
                + "<div class=\"footnotes\"><ol><li id=\"fn-1\"><p>Note.</p></li></ol></div>";
        assertThat(HtmlExcerpt.cut(html, 3)).isEqualTo(new Excerpt("<p>One. Two three.</p>", true));
        assertThat(HtmlExcerpt.cut(html, 9)).isEqualTo(new Excerpt(html, false));
    }

    @Test
    void neverExceedsTheLimit() {
        String html = "<p>A first <i>sentence. And</i> then</p><pre>x y z</pre><blockquote><p>more: so. Much</p>more</blockquote>"
                + "<p>第一句话。Second one 12. May. U.S. forces left!</p><ol><li><p>End</p></li></ol>stray text";
        for (int words = 0; words < 30; words++) {
            Excerpt excerpt = HtmlExcerpt.cut(html, words);
            assertThat(HtmlText.of(excerpt.html()).words()).isLessThanOrEqualTo(words);
            assertThat(HtmlExcerpt.cut(excerpt.html(), words).html()).isEqualTo(excerpt.html());
            assertThat(new HtmlCleaner(new BaseUrl("https://e.org", "/")).clean(excerpt.html())).isEqualTo(excerpt.html());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>One <b>tw</b>o</p><p>three&nbsp;four</p> | `One two\nthree four` | 4",
                "<ul><li>a</li><li>b</li></ul> | `a\nb` | 2",
                "<table><tr><td>a</td><td>b</td></tr></table> | a b | 2",
                "a<br>b — c | `a\nb — c` | 3",
                "rock-and-roll, don't | rock-and-roll, don't | 2",
                "漢字かな NATO和EU | 漢字かな NATO和EU | 5",
                "`` | `` | 0",
                "A fact.<sup id=fnref-1><a class=footnote-ref href=#fn-1>1</a></sup> | A fact. | 2",
            })
    void hasPlainText(String html, String text, int words) {
        assertThat(HtmlText.of(html)).isEqualTo(new HtmlText(text, words));
    }

    @Test
    void makesLinksAbsolute() {
        var base = new BaseUrl("https://example.org", "/digest/");
        String html = new HtmlCleaner(base).clean("<p title='> href=\"/x\"'><a href=/a>a</a> <img src=/b.jpg> href=\"/c\""
                + "<q cite=/d>d</q> <a href=#e>e</a> <a href=//f.org/>f</a></p>");
        assertThat(AbsoluteLinks.of(html, base, "https://example.org/digest/page/"))
                .contains("title=\"&gt; href=&quot;/x&quot;\"")
                .contains("<a href=\"https://example.org/digest/a\">")
                .contains("<img src=\"https://example.org/digest/b.jpg\" alt=\"\"> href=\"/c\"")
                .contains("<q cite=\"https://example.org/digest/d\">")
                .contains("<a href=\"https://example.org/digest/page/#e\">")
                .contains("<a href=\"https://f.org/\"");
    }
}
