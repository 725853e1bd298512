package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of a second theme in the documentation is whole, small and valid. */
class ExampleThemeTest {
    private static final Path THEME = Path.of("src/docs/example-theme/templates");

    @ParameterizedTest
    @ValueSource(strings = {"stories", "attribution", "aliases", "languages", "timeline"})
    void makesValidPages(String name, @TempDir Path folder) throws Exception {
        TestSite site = TestSite.golden(name).copiedTo(folder.resolve("site"));
        PathUtils.copyDirectory(THEME, site.folder().resolve("templates"));
        Path output = folder.resolve("output");
        site.publish(site.options(output));

        HtmlChecker checker = new HtmlChecker();
        List<String> errors = new ArrayList<>();
        for (Path page : OutputTree.pages(output)) {
            String html = Files.readString(page);
            assertThat(html).as("%s is of this theme", page).doesNotContain("masthead");
            errors.addAll(checker.errors(output.relativize(page).toString(), html));
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void hasATemplateForEveryKindOfPageInUnderTwoHundredLines() throws IOException {
        int lines = 0;
        for (Path file : OutputTree.list(THEME)) {
            lines += Files.readAllLines(file).size();
        }
        assertThat(lines).isLessThan(200);
        try (var ours = Files.list(Path.of("templates")); var theirs = Files.list(THEME)) {
            List<String> example = theirs.map(file -> file.getFileName().toString()).toList();
            assertThat(ours.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".ftlh")))
                    .allMatch(file -> example.contains(file) || file.equals("search.ftlh") || file.equals("edition-mail.ftlh"));
        }
    }
}
