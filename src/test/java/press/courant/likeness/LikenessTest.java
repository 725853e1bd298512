package press.courant.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is nearly the same text, and what only looks like it. */
class LikenessTest {
    private static final String MARKET = "Shares in the port closed at 4,812 points on Friday, up 1.3 per cent on the week. "
            + "Grain traded at 212 crowns a tonne, and the crown stood at 7.48 to the dollar when the exchange closed.";
    private static final String SPEECH = "“We shall build the line to the coast, and we shall build it in this decade, because no "
            + "village should be an hour from a doctor and no harvest should wait for a lorry,”";

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("the same", MARKET, MARKET, true),
                Arguments.of("one number corrected", MARKET, MARKET.replace("212", "221"), true),
                Arguments.of("the same pattern a week later", MARKET, MARKET.replace("4,812", "4,790").replace("1.3", "0.4")
                        .replace("212", "209").replace("7.48", "7.51"), false),
                Arguments.of("the same speech, told by two", SPEECH + " the minister said to applause in the hall of the farmers’ union.",
                        "Critics of the railway heard little new on Monday. " + SPEECH + " was all that they were told.", false),
                Arguments.of("a speech, and a part of it", SPEECH + " " + SPEECH.replace("line", "road"), SPEECH, true),
                Arguments.of("ten words", "The council met on Monday and put off its decision.",
                        "The council met on Monday, and put off its decision!", true),
                Arguments.of("nine words", "The council met and put off its decision again.",
                        "The council met and put off its decision again.", false),
                Arguments.of("eleven words, one changed", "The council met on Monday and put off its decision again.",
                        "The council met on Tuesday and put off its decision again.", false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void twoTexts(String name, String one, String other, boolean same) {
        Likeness likeness = Likeness.of(Shingles.of(one), Shingles.of(other));
        assertThat(likeness.same()).as(likeness.toString()).isEqualTo(same);
        assertThat(Likeness.of(Shingles.of(other), Shingles.of(one))).isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Plain words, here. | plain words here
            Don’t re-open it   | don't re open it
            [A link](https://a.example/x_y "Title") and ![a picture](/b.jpg) | a link and a picture
            AT&amp;T <b class="x">won</b> | AT T won
            See https://a.example/long/path?x=1 now | see now
            A note[^12] here   | a note here
            a < b and [1] (c)  | a b and 1 c
            CAFÉ Straße        | cafe\u0301 STRAßE
            ｆｕｌｌ width     | full width
            港に架かる          | 港 に 架 か る
            """)
    void wordsAreTheSameWhateverTheirMarkup(String markdown, String words) {
        assertThat(Shingles.of(markdown + " one two three four")).isEqualTo(Shingles.of(words + " one two three four"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Don’t *stop*   | don’t, stop
            “Ծովի լուրեր”  | ծովի, լուրեր
            x'             | x
            港a b           | 港, a, b
            a港 b           | a, 港, b
            """)
    void legibleWordsAreWrittenInSmallLetters(String text, String words) {
        Words legible = Words.legible(text);
        assertThat(Stream.iterate(0, i -> i < legible.count(), i -> i + 1).map(legible::word)).containsExactly(words.split(", "));
    }
}
