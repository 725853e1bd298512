package press.courant.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeLinksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # on                 | before                                          | after
            a/b/index.html       | <a href="/r/">                                  | <a href="../../index.html">
            a/b/index.html       | <a href="/r/topics/x/">                         | <a href="../../topics/x/index.html">
            index.html           | <a href="/r/">                                  | <a href="./index.html">
            index.html           | <a href="/r/a:b/">                              | <a href="./a:b/index.html">
            a/index.html         | <a href='/r/t/?q=/r/#note'>                     | <a href='../t/index.html?q=/r/#note'>
            a/index.html         | <A HREF=/r/t/>                                  | <A HREF=../t/index.html>
            a/index.html         | <link href="/r/theme/theme.css?v=1">            | <link href="../theme/theme.css?v=1">
            a/index.html         | <img alt="a > b" src="/r/i.png">                | <img alt="a > b" src="../i.png">
            a/index.html         | <img srcset="/r/i.png 1x, /r/j,k.png 2x,https://e.org/r/x 3x"> | <img srcset="../i.png 1x, ../j,k.png 2x,https://e.org/r/x 3x">
            a/index.html         | <meta http-equiv="refresh" content="0; url=/r/b/"> | <meta http-equiv="refresh" content="0; url=../b/index.html">
            a/index.html         | <meta name="description" content="/r/ is a path"> | <meta name="description" content="/r/ is a path">
            a/index.html         | <link rel="canonical" href="https://e.org/r/a/"> | <link rel="canonical" href="https://e.org/r/a/">
            a/index.html         | <a href="/elsewhere/">                          | <a href="/elsewhere/">
            a/index.html         | <a href="#note">                                | <a href="#note">
            a/index.html         | <a title="href=/r/">                            | <a title="href=/r/">
            a/index.html         | <script>x = '<a href="/r/">'</script><a href="/r/"> | <script>x = '<a href="/r/">'</script><a href="../index.html">
            a/index.html         | <!-- <a href="/r/"> -->                         | <!-- <a href="/r/"> -->
            a/index.html         | 1 < 2 <a href="/r/"                             | 1 < 2 <a href="../index.html"
            feed.xml             | <link href="/r/">                               | <link href="/r/">
            """)
    void linksLeadFromWhereTheyStand(String path, String before, String after) {
        assertThat(rewritten("/r/", path, before)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "/, <a href=\"/x/\">, <a href=\"../x/index.html\">",
        "/, <a href=\"//example.org/x/\">, <a href=\"//example.org/x/\">",
        "/a&b's/, <a href=\"/a&amp;b&#39;s/x/\">, <a href=\"../x/index.html\">",
    })
    void anyBaseWillDo(String base, String before, String after) {
        assertThat(rewritten(base, "a/index.html", before)).isEqualTo(after);
    }

    @Test
    void theSearchPageKnowsTheWayHome() {
        assertThat(rewritten("/r/", "search/index.html", "<form data-home=\"/r/\">"))
                .isEqualTo("<form data-home=\"../index.html\">");
    }

    private static String rewritten(String base, String path, String html) {
        return new String(new RelativeLinks(base).in(new OutputFile(path, html.getBytes(UTF_8))).bytes(), UTF_8);
    }
}
