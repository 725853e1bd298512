package press.courant.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.model.BaseUrl;

/** Whatever the scanner takes on itself must come out as it would from the parser. */
class MarkupScannerTest {
    private static final HtmlCleaner CLEANER = new HtmlCleaner(new BaseUrl("https://example.org", "/digest/"));
    private static final List<String> PIECES = List.of(
            "<p>", "</p>", "<em>", "</em>", "<a href=\"/x/?utm_source=y\">", "<a href=\"javascript:x\">", "</a>", "<ul>", "</ul>",
            "<li>", "</li>", "<table>", "<thead>", "<tr>", "<th align=\"left\">", "</th>", "</tr>", "</thead>", "</table>",
            "<pre>", "<code class=\"language-x\">", "</code>", "</pre>", "<br />", "<hr />", "<img src=\"/a.png\" alt=\"\" />",
            "<div class=\"footnotes\">", "</div>", "<h2 id=\"a\">", "</h2>", "<blockquote>", "</blockquote>", "<sup id=\"fnref-1\">",
            "</sup>", "<script>", "</script>", "<b>", "</b>", "<span title=\"a &quot; b\">", "</span>", "text", "\n", " ", "&amp;",
            "&lt;", "&copy;", "&", "<", ">", "\u00A0", "\u0007", "😀", "<!-- -->", "<P>", "<p >", "<p a='b'>", "<svg>", "</svg>");

    @Test
    void agreesWithTheParserOnEveryExampleOfCommonMark() {
        List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
        int scanned = 0;
        for (Example example : examples) {
            scanned += agrees(example.getHtml()) ? 1 : 0;
        }
        assertThat(scanned).isGreaterThan(400);
    }

    @Test
    void agreesWithTheParserOnAnyMixture() {
        Random random = new Random(7);
        int scanned = 0;
        for (int i = 0; i < 60_000; i++) {
            StringBuilder html = new StringBuilder();
            for (int k = random.nextInt(9); k >= 0; k--) {
                html.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            scanned += agrees(html.toString()) ? 1 : 0;
        }
        assertThat(scanned).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<p>One <em>two</em> <a href=\"https://other.example/?utm_source=x\">three</a>.</p>\n",
        "<ul>\n<li>One\n<ul>\n<li>Two</li>\n</ul>\n</li>\n</ul>\n",
        "<table>\n<thead>\n<tr><th align=\"right\">A</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td></tr>\n</tbody>\n</table>\n",
        "<pre><code>\na &lt; b\n</code></pre>\n",
        "<p>Note<sup id=\"fnref-1\"><a class=\"footnote-ref\" href=\"#fn-1\">1</a></sup></p>\n"
    })
    void takesPlainHtml(String html) {
        assertThat(agrees(html)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<p>a<p>b</p>", "<a href=\"/a/\"><a href=\"/b/\">c</a></a>", "<table><td>x</td></table>", "<pre>\nx</pre>", "<p>&copy;</p>",
        "<p title='a'>b</p>", "<p>open", "</p>", "<p><div>x</div></p>", "<p>a</em></p>", "<script>x</script>", "<ul>x</ul>",
        "<p a=\"1\" a=\"2\">x</p>", "<p>a\rb</p>", "<em><p>x</p></em>"
    })
    void leavesTheRestToTheParser(String html) {
        assertThat(CLEANER.plain(html)).isEmpty();
    }

    /** Whether the scanner took it; if it did, both agree on HTML and text. */
    private static boolean agrees(String html) {
        Optional<HtmlCleaner.Cleaned> plain = CLEANER.plain(html);
        plain.ifPresent(cleaned -> {
            assertThat(cleaned.html()).as(html).isEqualTo(CLEANER.parsed(html));
            assertThat(cleaned.text()).as(html).isEqualTo(HtmlText.parsed(cleaned.html()));
            assertThat(HtmlText.of(cleaned.html())).as(html).isEqualTo(cleaned.text());
        });
        return plain.isPresent();
    }
}
