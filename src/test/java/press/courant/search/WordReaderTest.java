package press.courant.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordReaderTest {
    static List<String> examples() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/search/words.txt")).stream()
                .filter(line -> !line.startsWith("#")).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsWords(String example) {
        String[] sides = example.split(" = ");
        String expected = Normalizer.normalize(sides[1], Normalizer.Form.NFKD);

        assertThat(String.join(" ", FoldedWords.of(sides[0]))).isEqualTo(expected);
        assertThat(String.join(" ", FoldedWords.of(Normalizer.normalize(sides[0], Normalizer.Form.NFD)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<p>One</p><p>two <em>three</em></p> | one two three",
        "H<sub>2</sub>O &amp; R&amp;D &lt;tag&gt; | h2o r d tag",
        "<a href=\"/no/words/\">link</a> a&nbsp;b | link a b",
        "Armenia&#39;s x < | armenia x",
        "<img alt=\"none\">end | end",
    })
    void readsTheWordsOfHtml(String html, String words) {
        assertThat(String.join(" ", FoldedWords.ofHtml(html))).isEqualTo(words);
    }

    @Test
    void theHashIsThatOfTheLetters() {
        List<String> wrong = new ArrayList<>();
        WordReader reader = new WordReader((letters, length, hash) -> {
            String word = new String(letters, 0, length);
            if (WordReader.hash(word.toCharArray(), length) != hash) {
                wrong.add(word);
            }
        });
        reader.text("Plain words, الكتاب, 中国人民, Երևան, 𐐀𐐁 and 𠀀𠀁");
        assertThat(wrong).isEmpty();
    }
}
