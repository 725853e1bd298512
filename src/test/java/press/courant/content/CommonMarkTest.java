package press.courant.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/** Holds the parser against every example of the CommonMark specification. */
class CommonMarkTest {
    private static final Path KNOWN = Path.of("src/test/resources/spec/commonmark-exceptions.txt");

    @Test
    void passesTheExamplesOfTheSpecificationButThoseOnTheList() throws IOException {
        assertThat(new String(TestResources.getSpec().openStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("version: '0.31.2'");
        MarkdownRenderer markdown = MarkdownRenderer.commonMark();
        List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
        List<String> failing = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            String html = markdown.html(markdown.parse(example.getSource()));
            if (!normal(html).equals(normal(example.getHtml().replace('→', '\t')))) {
                failing.add(String.valueOf(i + 1));
                if (Boolean.getBoolean("courant.refresh")) {
                    System.out.println("== " + (i + 1) + " " + example.getSection() + "\n" + example.getSource() + "-- expected\n"
                            + example.getHtml() + "-- actual\n" + html);
                }
            }
        }
        assertThat(examples).hasSizeGreaterThan(650);
        List<String> known = Files.readAllLines(KNOWN).stream().filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" ", 2)[0]).collect(Collectors.toList());
        assertThat(failing).containsExactlyElementsOf(known);
    }

    /** Regardless of how a void element is closed and of space between blocks. */
    private static String normal(String html) {
        return html.replaceAll("\\s*/?>", ">").replaceAll(">\\s*\\n\\s*<", ">\n<").strip();
    }
}
