package press.courant.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.model.Language;
import press.courant.problem.Problem;

/** YAML that means harm is refused soon, with a place and a hint. */
class HostileYamlTest {
    private static final int MANY = 300_000;

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? ", ": ", "a: ", "&a ", "*a ", "!a ", "!!", "\"", "'", "|", ">", "%", "@", "`", "#", "{a: [", "[a, ",
        "- - \n", "a: b\n", "? a\n", "- a\n", "&a [*a]\n", "😀: ", "\n", " ", "---\n", "...\n", "a", "\"\\x41", "<<: *a\n", "!<", "a: |\n  b\n", "[[], ", "{? "})
    void isRefusedSoon(String part) {
        for (String start : List.of("", "title: ", "topics: ", "title: A\n", "x: &a [b]\n", "# 😀\n")) {
            List<Problem> problems = new ArrayList<>();
            SourceText text = new SourceText("content/site.yaml", start + part.repeat(MANY / part.length()));
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                SiteConfigReader.read(text, problems);
                Language language = SiteConfigReader.FALLBACK.language();
                Registries.topics(text, language, new PlainText(true, language), problems);
            });
            assertThat(problems).as(start + part).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.location().line()).isPositive();
                assertThat(problem.hint()).isPresent();
                assertThat(problem.message()).doesNotContain("\n").hasSizeLessThan(300);
            });
        }
    }
}
