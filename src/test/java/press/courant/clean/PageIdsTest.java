package press.courant.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageIdsTest {
    private static final Pattern ID = Pattern.compile(" id=\"([^\"$]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"layout.ftlh", "entry.ftlh", "edition.ftlh", "page.ftlh", "story.ftlh", "macros/source.ftlh"})
    void includeThoseOfTheTemplatesThatShowABody(String template) throws IOException {
        String text = Files.readString(Path.of("templates", template));
        assertThat(ID.matcher(text).results().map((MatchResult found) -> found.group(1))).allMatch(PageIds::include);
    }
}
