package press.courant.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.page.AssetPage;
import press.courant.page.Head;
import press.courant.page.PlannedPage;
import press.courant.page.RedirectPage;
import press.courant.page.TextPage;
import press.courant.problem.Problem;

class OutputPathsTest {
    private static PlannedPage page(String path, String origin) {
        return PlannedPage.of(new AssetPage(path, Optional.of(origin), Path.of(origin), ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # first               | second
            a/index.html          | a/index.html
            a/index.html          | A/index.html
            ß/index.html          | SS/index.html
            σ.html                | ς.html
            ﬁn.html               | fin.html
            İ.html                | i̇.html
            Я/x                   | я/X
            a                     | a/index.html
            a/index.html          | a
            A                     | a/b/c
            """)
    void outputsThatSomeMachineTakesForOneCollide(String first, String second) {
        List<Problem> problems = OutputPaths.check(List.of(
                page("other", "content/other.md"), page(first, "content/first.md"), page(second, "content/second.md")));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.toString())
                    .contains("content/first.md", "content/second.md", "'" + second + "'");
            assertThat(problem.hint()).isPresent();
        });
    }

    @ParameterizedTest
    @CsvSource({"a/index.html, b/index.html", "a, ab", "a/b, a/c", "é, e", "a.b, a/b", "C++/x, C/x"})
    void otherOutputsDoNot(String first, String second) {
        assertThat(OutputPaths.check(List.of(page(first, "1"), page(second, "2")))).isEmpty();
    }

    @Test
    void theProblemIsAtTheSecondFile() {
        Problem problem = OutputPaths.check(List.of(page("a", "1.md"), page("a", "2.md"))).get(0);
        assertThat(problem.location().toString()).isEqualTo("2.md");
        assertThat(problem.message()).isEqualTo("its output 'a' is also that of 1.md");
    }

    @Test
    void theProblemIsAtTheOnlyFileOfTheTwo() {
        Problem problem = OutputPaths.check(List.of(page("feed.xml", "1.md"), PlannedPage.of(new TextPage("feed.xml", "")))).get(0);
        assertThat(problem.location().toString()).isEqualTo("1.md");
        assertThat(problem.message()).contains("the generator itself");
    }

    @Test
    void theHintFitsWhatCollides() {
        Head head = new Head("", "", "", "", "en", "ltr", true, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        PlannedPage alias = PlannedPage.of(new RedirectPage("a", Optional.of("2.md"), head, "/b/"));

        assertThat(OutputPaths.check(List.of(page("a", "1.md"), page("a", "2.svg"))).get(0).hint()).contains("rename the file");
        assertThat(OutputPaths.check(List.of(page("a", "1.md"), alias)).get(0).hint()).contains("change it among 'aliases:'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "/a", "a\\b", ".git/config", ".courant/manifest", "e\u0301"})
    void aPathThatNoFileCanHaveIsAnError(String path) {
        assertThat(OutputPaths.check(List.of(page(path, "1.md")))).singleElement().matches(Problem::isError);
    }

    @Test
    void aNameThatIsTooLongForAFileIsAnError() {
        assertThat(OutputPaths.check(List.of(page("я".repeat(127), "1.md")))).isEmpty();
        assertThat(OutputPaths.check(List.of(page("я".repeat(128), "1.md")))).hasSize(1);
    }

    @Test
    void aLargeSiteIsChecked() {
        List<PlannedPage> pages = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            pages.add(page("2023/09/" + i % 30 + "/история-" + i + "/index.html", "x.md"));
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () ->
                assertThat(OutputPaths.check(pages)).isEmpty());
    }
}
