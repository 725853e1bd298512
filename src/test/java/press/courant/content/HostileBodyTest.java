package press.courant.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import press.courant.clean.BoilerplateRules;
import press.courant.model.BaseUrl;
import press.courant.model.Language;
import press.courant.problem.Problem;

/** Bodies that mean harm, or that a cat wrote: each is read or refused soon, and nothing overflows. */
class HostileBodyTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int MANY = 100_000;
    private static final BodyReader READER = new BodyReader(new BaseUrl("https://example.org", "/"), true);

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("quotations", ">".repeat(MANY)),
                arguments("spaced quotations", "> ".repeat(MANY)),
                arguments("bullets", "- ".repeat(MANY)),
                arguments("numbers", "1. ".repeat(MANY)),
                arguments("bullets and quotations", "> - ".repeat(MANY)),
                arguments("staircase", IntStream.range(0, 1_000).mapToObj(i -> " ".repeat(2 * i) + "- a\n").collect(Collectors.joining())),
                arguments("staircase of spaces below a rule", "- a\n".repeat(2) + "  ".repeat(MANY) + "- a"),
                arguments("brackets", "[".repeat(MANY)),
                arguments("pictures", "![".repeat(MANY)),
                arguments("bracket pairs", "[]".repeat(MANY)),
                arguments("open links", "[a](".repeat(MANY)),
                arguments("open angle links", "[a](<b".repeat(MANY)),
                arguments("nested links", "[".repeat(MANY) + "a" + "](b)".repeat(MANY)),
                arguments("emphasis", "*a **a".repeat(MANY)),
                arguments("asterisks", "*".repeat(MANY)),
                arguments("deep emphasis", "*a ".repeat(150) + "b* ".repeat(150)),
                arguments("deep emphasis of two kinds", "*a _b ".repeat(1_000) + "c_ d* ".repeat(1_000)),
                arguments("backticks", IntStream.range(1, 2_000).mapToObj(i -> "e" + "`".repeat(i)).collect(Collectors.joining())),
                arguments("tags", "<a b='".repeat(MANY)),
                arguments("comments", "<!--".repeat(MANY)),
                arguments("entities", "&amp;".repeat(MANY)),
                arguments("addresses", "http://a.b ".repeat(MANY)),
                arguments("a long address", "http://" + "a.".repeat(MANY)),
                arguments("mail", "a@".repeat(MANY)),
                arguments("words without space", "a--b".repeat(1_000)),
                arguments("quotes", "\"a ".repeat(MANY)),
                arguments("apostrophes", "'a ".repeat(MANY)),
                arguments("a long paragraph", "word ".repeat(180_000)),
                arguments("a long paragraph of lines", "word\n".repeat(180_000)),
                arguments("empty lines", "\n".repeat(900_000)),
                arguments("paragraphs", "a\n\n".repeat(MANY)),
                arguments("headings", "# a\n".repeat(MANY)),
                arguments("rules", "---\n".repeat(MANY)),
                arguments("fences", "```\n".repeat(MANY)),
                arguments("a long fence", "```\n" + "a\n".repeat(MANY)),
                arguments("unclosed elements", "<div>\n\n".repeat(MANY)),
                arguments("definitions", IntStream.range(0, 50_000).mapToObj(i -> "[a" + i + "]: /u\n").collect(Collectors.joining())),
                arguments("definitions apart", IntStream.range(0, 50_000).mapToObj(i -> "[a" + i + "]: /u\n\n").collect(Collectors.joining())),
                arguments("footnotes", IntStream.range(0, 50_000).mapToObj(i -> "[^" + i + "]: n\n\n").collect(Collectors.joining())),
                arguments("footnotes in footnotes", "[^1]: a[^2]\n\n[^2]: b[^1]\n\nc[^1]"),
                arguments("a wide table", "|a".repeat(MANY) + "|\n" + "|-".repeat(MANY) + "|\n"),
                arguments("a wide table of short rows", "|a".repeat(2_000) + "|\n" + "|-".repeat(2_000) + "|\n" + "|a\n".repeat(2_000)),
                arguments("a long table", "|a|b|\n|-|-|\n" + "|a|b|\n".repeat(MANY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void areReadOrRefusedSoon(String name, String markdown) {
        List<Problem> problems = new ArrayList<>();
        BodyReader.Reading reading = assertTimeoutPreemptively(SOON, () -> read(markdown, problems));
        assertThat(problems).allSatisfy(problem -> assertThat(problem.hint()).isPresent());
        assertThat(problems.isEmpty() || reading.body().html().isEmpty()).isTrue();
    }

    @Test
    void ofAnyCharactersAreReadOrRefusedSoon() {
        String[] parts = {"[", "]", "(", ")", "<", ">", "*", "_", "`", "~~", "a", " ", "\n", "\n\n", "- ", "> ", "1. ", "|", "|-|\n",
            "![", "[^1]", "[^1]: ", "\"", "'", "--", "...", "http://a.b", "&", "&lt;", "\\", "    ", "# ", "===\n", "<div>", "</b>", "\t", "я", "😀"};
        Random random = new Random(11);
        assertTimeoutPreemptively(SOON, () -> {
            for (int i = 0; i < 20_000; i++) {
                String markdown = random.ints(random.nextInt(120), 0, parts.length).mapToObj(part -> parts[part])
                        .collect(Collectors.joining());
                assertThat(read(markdown, new ArrayList<>())).as(markdown).isNotNull();
            }
        });
    }

    @Test
    void longTextsOfRealLengthAreRead() {
        String sentence = "The *ministry* said in a [statement](https://example.com/a?b=c) that \"talks\" would go on; it's late. ";
        List<Problem> problems = new ArrayList<>();
        String markdown = (sentence.repeat(20) + "\n\n").repeat(60) + "| a | b |\n|---|---|\n" + "| one | 2 |\n".repeat(500);
        BodyReader.Reading reading = read(markdown, problems);
        assertThat(problems).isEmpty();
        assertThat(reading.body().words()).isGreaterThan(15_000);
    }

    /** The parser takes the link back, and leaves the mark of the note without a parent. */
    @Test
    void aNoteInWhatProvesNoLinkIsRead() {
        List<Problem> problems = new ArrayList<>();
        Optional<BoilerplateRules> rules = Optional.of(new BoilerplateRules(CleaningReader.builtIn()));
        BodyReader.Reading reading = read("[^1]:[|[^1]\n]()\n\nIt's \"read\" on.\n", rules, problems);
        assertThat(problems).isEmpty();
        assertThat(reading.text()).contains("It’s “read” on.");
    }

    private static BodyReader.Reading read(String markdown, List<Problem> problems) {
        return read(markdown, Optional.empty(), problems);
    }

    private static BodyReader.Reading read(String markdown, Optional<BoilerplateRules> rules, List<Problem> problems) {
        return READER.read(new SourceText("content/articles/a.md", markdown), 0, new Language("en"), rules,
                OptionalInt.empty(), problems);
    }
}
