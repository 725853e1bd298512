package press.courant.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a text comes, the page has its characters, and none that markup may not hold. */
class PageWriterTest {
    private static final String UNKNOWN = "\u00fc\u0080\u0001\u007f\ufffe";

    @ParameterizedTest
    @ValueSource(strings = {
        "", "plain", "two\nlines", "What? Why?", "Fran\u00e7ais", "\u201cquoted\u201d", "na\u00efve \u2026 ?",
        "\u0420\u0443\u0441\u0441\u043a\u0438\u0439",
        "?\u00e9\u2019?", "one \ud83d\ude00 two", "\ud83d\ude00"
    })
    void isWrittenAsItIs(String text) throws IOException {
        assertThat(markup(text)).isEqualTo(text);
        assertThat(inPieces(text)).isEqualTo(text);
    }

    @Test
    void losesWhatNoMarkupMayHold() throws IOException {
        assertThat(markup(UNKNOWN)).isEqualTo("\u00fc");
        assertThat(markup("a\ud83db")).isEqualTo("ab");
        assertThat(markup("a\ude00b")).isEqualTo("ab");
        assertThat(markup("\u2014a\ud83db")).isEqualTo("\u2014ab");
        assertThat(inPieces("a\ud83db")).isEqualTo("ab");
    }

    @Test
    void escapesSpecialCharacters() throws IOException {
        assertThat(escaped("a <b> & \"c\" it's?", Escapes.HTML)).isEqualTo("a &lt;b&gt; &amp; &quot;c&quot; it&#39;s?");
        assertThat(escaped("<\u2014> &'", Escapes.XML)).isEqualTo("&lt;\u2014&gt; &amp;&apos;");
        assertThat(escaped("\"".repeat(100_000), Escapes.HTML)).isEqualTo("&quot;".repeat(100_000));
        assertThat(escaped("\u2014" + "\"".repeat(100_000), Escapes.HTML)).isEqualTo("\u2014" + "&quot;".repeat(100_000));
    }

    @Test
    void writesTextsOfTemplatesAgain() throws IOException {
        PageWriter page = new PageWriter();
        char[] text = "caf\u00e9 ".toCharArray();
        page.write(text);
        page.write(text);
        page.clear();
        page.write(text);
        assertThat(new String(page.toBytes(), UTF_8)).isEqualTo("caf\u00e9 ");
    }

    @Test
    void writesAnyNumberOfTexts() throws IOException {
        PageWriter page = new PageWriter();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            page.write((i + ",").toCharArray());
            expected.append(i).append(',');
        }
        assertThat(new String(page.toBytes(), UTF_8)).isEqualTo(expected.toString());
    }

    @Test
    void takesAnyMixture() throws IOException {
        Random random = new Random(7);
        String characters = "ab?<&\"\n\u00e9\u00ff\u0100\u2014\ud83d\ude00\ufffe\u0007";
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(3000); i > 0; i--) {
                text.append(characters.charAt(random.nextInt(random.nextBoolean() ? 8 : characters.length())));
            }
            assertThat(markup(text.toString())).isEqualTo(inPieces(text.toString()));
        }
    }

    private static String markup(String text) throws IOException {
        return escaped(text, Escapes.NONE);
    }

    private static String escaped(String text, Escapes escapes) throws IOException {
        PageWriter page = new PageWriter();
        page.write(text, escapes);
        return new String(page.toBytes(), UTF_8);
    }

    private static String inPieces(String text) throws IOException {
        PageWriter page = new PageWriter();
        for (char character : text.toCharArray()) {
            page.write(character);
        }
        return new String(page.toBytes(), UTF_8);
    }
}
