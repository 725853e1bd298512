package press.courant.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import press.courant.page.HtmlPage;

/**
 * The guide for templates says what they may see.
 *
 * <p>{@code mvn test -Dtest=TemplateGuideTest -Dcourant.refresh=true} writes its second half anew.
 */
class TemplateGuideTest {
    private static final Path GUIDE = Path.of("src/docs/templates.md");
    private static final String MARK =
            "<!-- What follows is written by TemplateGuideTest, from the records in press.courant.page. -->\n";

    @Test
    void saysWhatTheRecordsHave() throws IOException {
        String guide = Files.readString(GUIDE);
        int mark = guide.indexOf(MARK);
        assertThat(mark).as("mark").isPositive();
        String expected = guide.substring(0, mark) + MARK + "\n" + TemplateGuide.write();
        if (Boolean.getBoolean("courant.refresh")) {
            Files.writeString(GUIDE, expected);
        }
        assertThat(Files.readString(GUIDE)).isEqualTo(expected);
    }

    @Test
    void namesATemplateForEveryKindOfPage() throws IOException {
        String guide = TemplateGuide.write();
        assertThat(guide).doesNotContain("### \n");
        assertThat(HtmlPage.class.getPermittedSubclasses()).isNotEmpty().allSatisfy(kind ->
                assertThat(RecordComments.read().templates(kind)).as(kind.getSimpleName()).hasSize(1));
    }
}
