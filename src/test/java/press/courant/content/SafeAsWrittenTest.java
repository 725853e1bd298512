package press.courant.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.util.ast.Document;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.clean.HtmlCleaner;
import press.courant.clean.PlainHtml;
import press.courant.model.BaseUrl;
import press.courant.model.Language;

/** Whatever is made safe as it is written must come out as the cleaner would make it of the HTML. */
class SafeAsWrittenTest {
    private static final HtmlCleaner CLEANER = new HtmlCleaner(new BaseUrl("https://example.org", "/digest/"));
    private static final MarkdownRenderer MARKDOWN = MarkdownRenderer.forBodies();
    private static final List<String> PIECES = List.of(
            "*", "**", "_", "~~", "`", "``", "[", "](/x/?utm_source=y)", "](javascript:x)", "](</a b> \"a \\\" b\")",
            "](/a \"one\ntwo\")", "![", "](/a.png)", "](https://other.example/)", "[^1]", "\n\n[^1]: A note.\n\n",
            "[r]", "\n\n[r]: /r 'R'\n\n", "<b>", "</b>", "<https://other.example/?a&b>",
            "https://other.example/path", "editor@example.org", "&amp;", "&nbsp;", "&#1;", "&#10;", "&copy;", "&",
            "<", ">", "\"", "'", "--", "...", "\\", "\\*", " ", "  ", "  \n", "\n", "\n\n", "\n\n- ", "\n- ",
            "\n  - ", "\n\n1. ", "\n\n7. ", "\n\n> ", "\n> ", "\n\n# ", "\n\n### ", "\n===\n", "\n---\n",
            "\n\n***\n\n", "\n\n    ", "\n```\n", "\n\n```x y\n", "\n\n| a | b |\n| :- | -: |\n| c | d |\n\n", "|",
            "\n<div>\n", "\n</div>\n", "word", "Two words", "é", "слово", "Երկու բառ՞", "λόγος…", "“", "’", "–",
            "\u0301", "\u00AD", "\u2028", "א", "中文", "한국어", "ไทย", "😀", "\uFDD0", "\u00A0", "\u2003", "\u200B", "\t");

    @Test
    void agreesWithTheCleanerOnEveryExampleOfCommonMark() {
        List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
        int plain = 0;
        for (Example example : examples) {
            plain += agrees(example.getSource()) ? 1 : 0;
        }
        assertThat(plain).isGreaterThan(400);
    }

    @Test
    void agreesWithTheCleanerOnAnyMixture() {
        Random random = new Random(11);
        int plain = 0;
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            plain += agrees(text.toString()) ? 1 : 0;
        }
        assertThat(plain).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "One *two* [three](https://other.example/?utm_source=x \"Four & five\").\n\n## Six  <7>\n\n- a\n- b\n\n  c\n",
        "| a | b |\n| - | :-: |\n| `c` | d |\n", "```java\n\n  a < b\n```\n", "Note[^1], note[^1].\n\n[^1]: Of *two*.\n",
        "![A *picture*](/assets/a.png)\n\n1. x\n2. y\n\n> z\n> z\n"
    })
    void takesWhatEntriesAreMadeOf(String text) {
        assertThat(agrees(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>a</b>", "<div>\na\n</div>\n", "[a](javascript:b)", "a &#1; b"})
    void leavesTheRestToTheCleaner(String text) {
        assertThat(agrees(text)).isFalse();
    }

    /** Whether it was taken; if so, both agree on HTML and text. */
    private static boolean agrees(String text) {
        Document document = MARKDOWN.parse(text);
        TextShape shape = TextShape.of(text);
        InlineText.link(document, text, shape);
        InlineText.beautify(document, text, shape, Typography.of(new Language("en")));
        PlainHtml plain = CLEANER.plainHtml(text.length());
        MarkdownHtml.write(document, false, shape.mayEscape(), plain);
        Optional<HtmlCleaner.Cleaned> taken = plain.cleaned();
        taken.ifPresent(cleaned ->
                assertThat(cleaned).as(text).isEqualTo(CLEANER.cleaned(MARKDOWN.html(document))));
        return taken.isPresent();
    }
}
