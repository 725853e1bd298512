package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.courant.build.BuildResult;
import press.courant.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

/**
 * Small sites, one for each feature, and what becomes of them.
 *
 * <p>{@code sites/CASE/expected} holds the files worth reading: of a page what search engines are told and its
 * {@code <main>}, so that a change of the masthead does not churn it, other files whole. {@code problems.txt} holds
 * the problems, {@code report.txt} what was removed, what was skipped, and when the output would change next.
 * {@code mvn test -Dtest=GoldenSiteTest -Dcourant.refresh=true} writes them anew; to pin another file, make it there,
 * empty, before.
 */
class GoldenSiteTest {
    private static final boolean REFRESH = Boolean.getBoolean("courant.refresh");

    static List<TestSite> sites() {
        return TestSite.golden();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void becomesWhatIsExpected(TestSite site, @TempDir Path output) throws IOException {
        BuildResult result = site.build(output);

        check(site.folder().resolve("problems.txt"), lines(result.problems().stream().map(GoldenSiteTest::line)));
        Path report = site.folder().resolve("report.txt");
        if (Files.exists(report)) {
            check(report, report(result));
        }
        Path expected = site.folder().resolve("expected");
        assertThat(result.published()).as("published").isEqualTo(Files.isDirectory(expected));
        if (Files.isDirectory(expected)) {
            for (Path file : OutputTree.list(expected)) {
                Path made = output.resolve(expected.relativize(file));
                assertThat(made).isRegularFile();
                check(file, readable(made));
            }
        }
    }

    private static void check(Path expected, String actual) throws IOException {
        if (REFRESH) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).as(expected.toString()).isEqualTo(Files.readString(expected));
    }

    private static String readable(Path file) throws IOException {
        String text = Files.readString(file);
        if (!file.toString().endsWith(".html")) {
            return text;
        }
        Document page = Jsoup.parse(text);
        Element main = page.selectFirst("main");
        if (main == null) {
            return text;
        }
        Element html = page.selectFirst("html");
        return "lang=%s dir=%s%ntitle: %s%ncanonical: %s%nrobots: %s%n%s%s%n%s%n".formatted(
                        html.attr("lang"), html.attr("dir"), page.title(),
                        page.select("link[rel=canonical]").attr("href"),
                        page.select("meta[name=robots]").attr("content"),
                        String.join("", page.select("link[hreflang]").stream().map(GoldenSiteTest::alternate).toList()),
                        String.join("\n", page.select("script[type=application/ld+json]").stream().map(GoldenSiteTest::pretty).toList()),
                        main.outerHtml())
                .replace(System.lineSeparator(), "\n");
    }

    private static String alternate(Element link) {
        return link.attr("hreflang") + ": " + link.attr("href") + "\n";
    }

    private static String pretty(Element jsonLd) {
        return JsonMapper.shared().readTree(jsonLd.data()).toPrettyString();
    }

    private static String line(Problem problem) {
        return problem.location() + ": " + problem.severity().name().toLowerCase(Locale.ROOT) + ": "
                + problem.message() + problem.hint().map(hint -> " (" + hint + ")").orElse("");
    }

    private static String report(BuildResult result) {
        List<String> lines = new ArrayList<>();
        result.removals().forEach(removal -> lines.add("removed %s:%d-%d %s: %s".formatted(
                removal.path(), removal.firstLine(), removal.lastLine(), removal.rules(), removal.text())));
        result.skipped().forEach(skipped -> lines.add("skipped " + skipped.path() + ": " + skipped.reason()));
        result.nextChange().ifPresent(next -> lines.add("next " + next.at() + ": " + next.path() + " " + next.why()));
        return lines(lines.stream());
    }

    private static String lines(Stream<String> lines) {
        return String.join("", lines.map(line -> line + "\n").toList());
    }
}
