package press.courant.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.courant.page.AssetPage;
import press.courant.page.PlannedPage;
import press.courant.problem.Problem;

class OutputSizesTest {
    private static final List<PlannedPage> PAGES = List.of(PlannedPage.of(
            new AssetPage("assets/film.mp4", Optional.of("content/assets/film.mp4"), Path.of("film.mp4"), "0")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # index.html | film      | problem
            1000         | 94999999  | -
            1000         | 95000000  | WARNING content/assets/film.mp4: this file has 95.0 MB, and GitHub takes no file over 100 MB
            705000000    | 94999999  | -
            705000001    | 94999999  | WARNING site-output: the site has 800.0 MB, and GitHub Pages takes at most 1000.0 MB
            905000000    | 94999999  | WARNING site-output: the site has 1000.0 MB, and GitHub Pages takes at most 1000.0 MB
            905000001    | 94999999  | WARNING site-output: the site has 1000.0 MB, and GitHub Pages takes at most 1000.0 MB
            """)
    void aHostTakesOnlySoMuch(long index, long film, String problem) {
        Map<String, Long> sizes = new TreeMap<>(Map.of("index.html", index, "assets/film.mp4", film));
        List<String> found = OutputSizes.OF_GITHUB_PAGES.check(sizes, Long::longValue, PAGES, "site-output").stream()
                .filter(each -> !each.location().path().equals("index.html"))
                .map(OutputSizesTest::text)
                .toList();
        assertThat(found).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void whatItDoesNotTakeIsNotPublishedThere() {
        assertThat(OutputSizes.OF_GITHUB_PAGES.refusal(999_999_999, "site-output")).isEmpty();
        assertThat(OutputSizes.OF_GITHUB_PAGES.refusal(1_000_000_000, "site-output").map(OutputSizesTest::text))
                .contains("ERROR site-output: the site has 1000.0 MB, and GitHub Pages takes at most 1000.0 MB");
    }

    private static String text(Problem problem) {
        return problem.severity() + " " + problem.location() + ": " + problem.message();
    }
}
