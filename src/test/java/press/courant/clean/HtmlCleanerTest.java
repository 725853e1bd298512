package press.courant.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.model.BaseUrl;

class HtmlCleanerTest {
    private static final HtmlCleaner CLEANER = new HtmlCleaner(new BaseUrl("https://example.org", "/digest/"));
    private static final Set<String> ELEMENTS = Set.of(
            ("a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption"
                            + " figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small"
                            + " span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr")
                    .split(" "));
    private static final Set<String> ATTRIBUTES = Set.of(
            ("title lang dir href id class rel cite datetime open src alt width height loading start reversed type value"
                            + " span colspan rowspan scope abbr")
                    .split(" "));
    private static final Pattern URL = Pattern.compile("https?://[^/\\s].*|(mailto|tel):.+|(?!//)[^:]*([/?#].*)?");

    static Stream<String> hostile() {
        try (InputStream in = HtmlCleanerTest.class.getResourceAsStream("/clean/hostile.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(HtmlCleanerTest::unescaped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String line) {
        String controls = line.replace("\\\\", "\\u005C")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\r", "\r")
                .replace("\\0", "\0");
        return Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(controls)
                .replaceAll(code -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void makesHarmless(String html) {
        assertHarmless(html);
        assertHarmless("<p>before " + html + " after</p>");
        assertHarmless("<table><tr><td>" + html + "</td></tr></table>");
        assertHarmless("<ul><li>" + html + "<li>x</ul>" + html);
    }

    @Test
    void makesMixturesHarmless() {
        var random = new Random(7);
        List<String> all = hostile().toList();
        assertThat(all).hasSizeGreaterThan(150);
        for (int i = 0; i < 4_000; i++) {
            var mixture = new StringBuilder();
            for (int n = 0; n < 6; n++) {
                String payload = all.get(random.nextInt(all.size()));
                int from = random.nextInt(payload.length() + 1);
                mixture.append(random.nextBoolean() ? payload : payload.substring(from));
            }
            assertHarmless(mixture.toString());
        }
    }

    private static void assertHarmless(String html) {
        String clean = CLEANER.clean(html);
        Document document = Jsoup.parseBodyFragment(clean);
        document.outputSettings().prettyPrint(false);
        document.body().traverse((node, depth) -> assertThat(node).isNotInstanceOfAny(Comment.class, DataNode.class));
        for (Element element : document.body().select("* > *")) {
            assertThat(ELEMENTS).as(clean).contains(element.tagName());
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES).as(clean).contains(attribute.getKey());
                if (Set.of("href", "src", "cite").contains(attribute.getKey())) {
                    assertThat(attribute.getValue()).as(clean).matches(URL).doesNotContainPattern("[\\s\\p{Cntrl}\\\\]");
                    assertThat(attribute.getValue()).as(clean).doesNotMatch("/(?!digest(/|$|[?#])).*");
                }
            }
        }
        assertThat(CLEANER.clean(clean)).as("cleaned twice: %s", html).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Honest <em>text</em>, <strong>bold</strong> &amp; <code class=\"language-java\">a &lt; b</code>.</p>",
                "<abbr title=\"North Atlantic Treaty Organization\">NATO</abbr>",
                "<details open><summary>More</summary>text</details>",
                "<figure><img src=\"/digest/a.jpg\" alt=\"A\" title=\"T\" width=\"3\" height=\"2\" loading=\"lazy\"><figcaption>C</figcaption></figure>",
                "H<sub>2</sub>O <sup>2</sup> <kbd>K</kbd> <samp>S</samp> <var>v</var> <mark>m</mark> <small>s</small>",
                "<time datetime=\"2023-09-25T10:00:00+04:00\">Monday</time>",
                "<q cite=\"https://example.com/\">q</q><blockquote cite=\"https://example.com/\"><p>b</p></blockquote>",
                "<del datetime=\"2023-09-25\">a</del><ins>b</ins> <s>c</s> <cite>d</cite> <dfn>e</dfn> a<wbr>b<br><hr>",
                "<dl><dt>a</dt><dd>b</dd></dl>",
                "<table><caption>c</caption><thead><tr><th scope=\"col\" class=\"align-right\">a</th></tr></thead><tbody><tr><td colspan=\"2\">b</td></tr></tbody></table>",
                "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>",
                "<bdo dir=\"rtl\">x</bdo><bdi>y</bdi><p lang=\"hy\" dir=\"auto\">z</p>",
                "<ol start=\"3\" reversed type=\"a\"><li value=\"4\">x</li></ol>",
                "<h2 id=\"what-is-next\">x</h2><h3 id=\"Ինչ\">y</h3>",
                "<p>x<sup id=\"fnref-1\"><a class=\"footnote-ref\" href=\"#fn-1\">1</a></sup></p><div class=\"footnotes\"><hr><ol><li id=\"fn-1\"><p>y <a href=\"#fnref-1\" class=\"footnote-backref\">↩</a></p></li></ol></div>",
                "<a href=\"mailto:a@example.org\">x</a> <a href=\"tel:+3741\">y</a> <a href=\"#z\">z</a>",
                "<pre><code class=\"language-c++\">a\n  b\n</code></pre>",
            })
    void keepsHonestHtml(String html) {
        assertThat(CLEANER.clean(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a href=\"/x/\">a</a>|<a href=\"/digest/x/\">a</a>",
                "<a href=\"/digest/x/\">a</a>|<a href=\"/digest/x/\">a</a>",
                "<a href=\"/digest\">a</a>|<a href=\"/digest\">a</a>",
                "<a href=\"/\">a</a>|<a href=\"/digest/\">a</a>",
                "<a href=\"/թեմա/a b/?q=é#ü\">a</a>|<a href=\"/digest/%D5%A9%D5%A5%D5%B4%D5%A1/a%20b/?q=%C3%A9#%C3%BC\">a</a>",
                "<a href=\"/../x/./y/../z\">a</a>|<a href=\"/digest/x/z\">a</a>",
                "<a href=\"https://example.org/digest/x/\">a</a>|<a href=\"https://example.org/digest/x/\">a</a>",
                "<a href=\"https://example.org/other/\">a</a>|<a href=\"https://example.org/other/\" rel=\"external noopener\">a</a>",
                "<a href=\"https://example.org.evil/digest/\">a</a>|<a href=\"https://example.org.evil/digest/\" rel=\"external noopener\">a</a>",
                "<a rel=\"me\" target=\"_blank\" href=\"HTTPS://e.com/?utm_source=x&amp;id=1\">a</a>|<a href=\"https://e.com/?id=1\" rel=\"external noopener\">a</a>",
                "<a href=\"//e.com/x\">a</a>|<a href=\"https://e.com/x\" rel=\"external noopener\">a</a>",
                "<img src=\"/a.jpg\">|<img src=\"/digest/a.jpg\" alt=\"\">",
                "<img src=\"javascript:x\" alt=\"a\">|``",
                "<a href=\"javascript:x\">a</a>|a",
                "<td align=\"right\">a|a",
                "<table><tr><td align=\"right\">a|<table><tbody><tr><td class=\"align-right\">a</td></tr></tbody></table>",
                "<center>a <font color=\"red\">b</font></center><script>c</script>|a b",
            })
    void rewrites(String html, String clean) {
        assertThat(CLEANER.clean(html)).isEqualTo(clean);
    }

    @Test
    void endsOnHostileSize() {
        var formats = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            formats.append("<font a=").append(i).append('>').append("<b title=").append(i).append('>');
        }
        var attributes = new StringBuilder("<p");
        for (int i = 0; i < 100_000; i++) {
            attributes.append(" a").append(i).append("=1");
        }
        var hostile = new ArrayList<>(List.of(
                "<div>".repeat(10_000),
                "<".repeat(4_000_000),
                "<b>".repeat(100_000),
                "<x>".repeat(200_000),
                "<x></x>".repeat(200_000),
                "<table>".repeat(20_000),
                "<a href='".repeat(200_000),
                "<!--".repeat(200_000),
                "&".repeat(1_000_000),
                "<ul><li>".repeat(20_000),
                "<a href=\"" + "/..".repeat(200_000) + "\">x",
                "<a href=\"/" + "?&utm_x=1".repeat(100_000) + "\">x",
                formats.append("<p>x".repeat(3_000)).toString(),
                attributes.append(">x").toString()));
        for (String html : hostile) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                String clean = CLEANER.clean(html);
                assertThat(CLEANER.clean(clean).equals(clean)).as(html.substring(0, 20)).isTrue();
            });
        }
    }
}
