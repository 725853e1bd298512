package press.courant.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '"', value = {
        "<p>One\\n line</p><p>Two</p> ~ One line//Two",
        "<p>See <a href='https://a.example/'>it</a> and <a href='https://a.example/'>again</a>.</p> ~ See it [1] and again [1].",
        "<p><a href='https://a.example/'>https://a.example/</a></p> ~ https://a.example/",
        "<p><a href='mailto:a@a.example'>Write</a></p> ~ Write (a@a.example)",
        "<blockquote><p>Said</p><p>twice</p></blockquote><p>so</p> ~ > Said/>/> twice//so",
        "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><p>d</p> ~ - a/- b/  - c//d",
        "<ul><li><blockquote>a</blockquote></li></ul> ~ - > a",
        "<ol start='3'><li>a</li><li><p>b</p></li></ol> ~ 3. a/4. b",
        "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table> ~ a | b/1 | 2",
        "<p>a<br>b</p> ~ a/b",
        "<p>Text<sup><a class='footnote-ref' href='https://a.example/#fn1'>1</a></sup></p> ~ Text(1)",
        "<p><img src='https://a.example/p.png' alt='A dam'></p> ~ [A dam]",
        "<p>a</p><hr><p>b</p> ~ a//* * *//b",
    })
    void isTheTextOfHtml(String html, String text) {
        String lines = text.replace("/", "\n").replace("https:\n\na.example\n", "https://a.example/");
        assertThat(new MailText().of(html.replace("\\n", "\n"))).isEqualTo(lines);
    }

    @Test
    void isBrokenIntoLinesThatKeepTheirMarks() {
        assertThat(MailText.wrapped("> " + "said ".repeat(20) + "\n12. " + "word ".repeat(20) + "\n" + "x".repeat(100)).lines())
                .containsExactly("> " + "said ".repeat(14).strip(), "> " + "said ".repeat(6).strip(),
                        "12. " + "word ".repeat(13).strip(), "    " + "word ".repeat(7).strip(), "x".repeat(100));
    }
}
