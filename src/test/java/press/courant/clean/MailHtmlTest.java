package press.courant.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailHtmlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "<img src='https://a.example/p.png' alt='A dam'> | <img src='https://a.example/p.png' alt='A dam' width='552'>",
        "<img src='https://a.example/p.png' width='90' height='80'> | <img src='https://a.example/p.png' width='90' height='80' alt=''>",
        "<img src='https://a.example/p.png' width='900' height='800'>  | <img src='https://a.example/p.png' width='552' alt=''>",
        "<img src='https://a.example/p.svg' alt='A dam'>               | [A dam]",
        "<img src='data:image/png;base64,AAAA' alt=''>                 |",
        "<details open><summary>More</summary><p>x</p></details>       | <div><div><strong>More</strong></div><p>x</p></div>",
        "<div class='scroll' tabindex='0'><table><tbody></tbody></table></div> | <table><tbody></tbody></table>",
        "<time datetime='2023-09-25'>25 September</time>               | <span>25 September</span>",
        "<p id='a' class='b c'>x</p>                                   | <p>x</p>",
        "<style>p{color:red}p{color:blue;margin:0}</style><p style='margin:1px'>x</p> | <p style='color:blue;margin:1px'>x</p>",
        "<style>/* p{} */ a:hover{color:red}</style><p>x</p>           | <p>x</p>",
    })
    void isWhatMailProgramsUnderstand(String html, String mail) {
        Document document = Jsoup.parse(MailHtml.of(html));
        document.outputSettings().prettyPrint(false);
        assertThat(document.body().html().replace('"', '\'')).isEqualTo(mail == null ? "" : mail);
    }
}
