package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.courant.build.BuildResult;
import press.courant.problem.Problem;

/** A site with share cards: drawn where something on them changed, named by their pages, and gone without the switch. */
class ShareCardsTest {
    private static final String ENTRY = "2023/09/12/the-ferry-returns/";
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path folder;

    private TestSite site;
    private Path output;

    @BeforeEach
    void build() throws IOException {
        site = TestSite.golden("stories").copiedTo(folder.resolve("site"));
        Files.createDirectories(site.folder().resolve("templates/assets"));
        write("content/site.yaml", read("content/site.yaml") + "\nshareCards: true\n");
        output = folder.resolve("output");
        site.publish(site.options(output));
    }

    @Test
    void standBesideTheirPages() throws IOException {
        assertThat(cards()).isNotEmpty().allSatisfy((path, time) ->
                assertThat(output.resolve(path).resolveSibling("index.html")).isRegularFile());
        assertThat(cards().keySet()).contains(ENTRY + "card.png", "stories/quay/card.png", "editions/2023-W37/card.png");
    }

    @Test
    void areNamedByTheirPages() throws IOException {
        String base = page("").select("link[rel=canonical]").attr("href");
        for (String location : List.of(ENTRY, "stories/quay/", "editions/2023-W37/")) {
            Document page = page(location);
            assertThat(meta(page, "og:image")).isEqualTo(base + location + "card.png");
            assertThat(meta(page, "og:image:type")).isEqualTo("image/png");
            assertThat(meta(page, "og:image:width")).isEqualTo("1200");
            assertThat(meta(page, "og:image:height")).isEqualTo("630");
            assertThat(meta(page, "og:image:alt")).startsWith(meta(page, "og:title") + " · ");
            assertThat(page.select("meta[name=twitter:card]").eachAttr("content")).containsExactly("summary_large_image");
            assertThat(page.select("script[type=application/ld+json]").html()).contains(base + location + "card.png");
        }
        Document home = page("");
        assertThat(home.select("meta[name=twitter:card]").eachAttr("content")).containsExactly("summary");
        assertThat(home.select("meta[property=og:image]")).isEmpty();
    }

    @Test
    void areDrawnOnceAndAgainWhereWhatTheySayChanged() throws IOException {
        write("templates/assets/theme.css", "body { margin: 0; }");
        assertThat(redrawn()).as("after another theme in the same colours").isEmpty();

        write("content/topics.yaml", read("content/topics.yaml").replace("label: Rivers", "label: Running water"));
        assertThat(redrawn()).as("after another name of a topic").contains(ENTRY + "card.png")
                .allMatch(path -> path.startsWith("2023/"));

        write("content/articles/new.md", "---\ntitle: New\ndate: 2022-01-03\nrights: own\n---\nText.\n");
        assertThat(redrawn()).as("after another entry").containsExactly("2022/01/03/new/card.png", "editions/2022-W01/card.png");

        write("templates/assets/theme.css", ":root { --ink: #000; }");
        assertThat(redrawn()).as("after another colour").isEqualTo(List.copyOf(cards().keySet()));
    }

    @Test
    void areGoneWithoutTheSwitch() throws IOException {
        write("content/site.yaml", read("content/site.yaml").replace("shareCards: true", "shareCards: false"));
        site.publish(site.options(output));
        assertThat(cards()).isEmpty();

        Path never = folder.resolve("never");
        write("content/site.yaml", read("content/site.yaml").replace("shareCards: false", ""));
        site.publish(site.options(never));
        assertThat(OutputTree.of(output).files()).isEqualTo(OutputTree.of(never).files());
        assertThat(Files.readString(output.resolve(ENTRY + "index.html"))).doesNotContain("card.png", "summary_large_image");
    }

    @Test
    void aFontThatIsNoneKeepsThePublishedSite() throws IOException {
        Map<String, FileTime> before = cards();
        write("templates/fonts/thai.ttf", "not a font");
        write("content/articles/new.md", "---\ntitle: New\ndate: 2022-01-03\nrights: own\n---\nText.\n");

        BuildResult result = site.build(site.options(output));

        assertThat(result.published()).isFalse();
        assertThat(result.problems()).filteredOn(Problem::isError).extracting(problem -> problem.location().path())
                .containsExactly("templates/fonts/thai.ttf");
        assertThat(cards()).isEqualTo(before);
    }

    @Test
    void lettersWithoutAFontAreToldByEveryBuild() throws IOException {
        write("content/articles/thai.md", "---\ntitle: ประเทศไทย\nslug: thai\ndate: 2022-01-03\nlanguage: th\nrights: own\n---\nText.\n");
        for (int i = 0; i < 3; i++) {
            BuildResult result = site.publish(site.options(output));
            assertThat(result.problems()).extracting(Problem::message)
                    .filteredOn(message -> message.contains("no font has the Thai letters")).hasSize(1);
            write("content/articles/new.md", "---\ntitle: New\ndate: 2022-01-03\nrights: own\n---\nText " + (i / 2) + ".\n");
        }
    }

    /** The cards that a build writes anew. */
    private List<String> redrawn() throws IOException {
        for (String path : cards().keySet()) {
            Files.setLastModifiedTime(output.resolve(path), LONG_AGO);
        }
        site.publish(site.options(output));
        return cards().entrySet().stream().filter(card -> !card.getValue().equals(LONG_AGO)).map(Map.Entry::getKey).toList();
    }

    /** When each card was written, by path. */
    private Map<String, FileTime> cards() throws IOException {
        Map<String, FileTime> cards = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(path -> path.endsWith("card.png")).toList()) {
                cards.put(output.relativize(file).toString().replace('\\', '/'), Files.getLastModifiedTime(file));
            }
        }
        return cards;
    }

    private Document page(String location) throws IOException {
        return Jsoup.parse(output.resolve(location + "index.html"));
    }

    private static String meta(Document page, String property) {
        return page.select("meta[property=" + property + "]").attr("content");
    }

    private String read(String path) throws IOException {
        return Files.readString(site.folder().resolve(path));
    }

    private void write(String path, String text) throws IOException {
        Path file = site.folder().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
