package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.courant.build.BuildResult;

/** After any edit, a build into the old output gives what a build into a new one gives. */
class IncrementalBuildTest {
    private static final String FIRST = "content/articles/2023/09/day-1.md";
    private static final String LAST = "content/articles/2023/09/day-6.md";

    @TempDir
    private Path folder;

    private TestSite site;
    private Path output;
    private int builds;

    @BeforeEach
    void publish() throws IOException {
        site = TestSite.golden("stories").copiedTo(folder.resolve("site"));
        PathUtils.copyDirectory(Path.of("templates"), site.folder().resolve("templates"));
        write("content/assets/a.txt", "one");
        output = folder.resolve("output");
        site.publish(site.options(output));
        Files.writeString(output.resolve("foreign.txt"), "somebody else's");
        Files.createDirectories(output.resolve("2023/09/04"));
        Files.writeString(output.resolve("2023/09/04/foreign.txt"), "somebody else's");
    }

    @Test
    void everyEditGivesWhatACleanBuildGives() throws IOException {
        replace(LAST, "A market on the quay", "A fair on the quay");
        assertSameAsClean("a title");
        assertThat(output.resolve("2023/09/13/a-market-on-the-quay")).as("the stale page and its folder").doesNotExist();
        assertThat(output.resolve("2023/09/13/a-fair-on-the-quay/index.html")).exists();

        replace(LAST, "date: 2023-09-13", "date: 2023-10-02");
        assertSameAsClean("a date");
        assertThat(output.resolve("2023/09/13")).doesNotExist();

        replace(LAST, "the month's news", "the season's news");
        assertSameAsClean("a word of a body");

        replace("content/topics.yaml", "label: Rivers", "label: Running water");
        assertSameAsClean("the name of a topic");
        assertThat(output.resolve("2023/09/12/the-ferry-returns/index.html")).content().contains("Running water");

        replace("content/sources.yaml", "access: free", "access: paywall");
        assertSameAsClean("a registry");

        replace("content/site.yaml", "entriesPerPage: 3", "entriesPerPage: 2");
        assertSameAsClean("a setting");
        assertThat(output.resolve("page/3/index.html")).exists();

        replace("content/site.yaml", "entriesPerPage: 2", "entriesPerPage: 50");
        assertSameAsClean("a setting that takes pages away");
        assertThat(output.resolve("page")).doesNotExist();

        replace("templates/entry.ftlh", "<h1", "<h1 data-edited=\"yes\"");
        assertSameAsClean("a template");
        assertThat(output.resolve("2023/09/12/the-ferry-returns/index.html")).content().contains("data-edited");

        write("content/assets/a.txt", "two");
        assertSameAsClean("an asset");
        assertThat(output.resolve("assets/a.txt")).hasContent("two");

        write("content/assets/a.txt/b.txt", "three");
        assertSameAsClean("a folder in place of a file");

        Files.createDirectories(site.folder().resolve("content/articles/kept"));
        Files.move(site.folder().resolve("content/articles/2023/09/day-5.md"),
                site.folder().resolve("content/articles/kept/day-5.md"));
        assertThat(sameAsClean("a move")).as("an entry's address does not come from its file's").isZero();

        replace("content/stories/flood-2023.md", "Four days", "Four long days");
        assertSameAsClean("a story");

        write("content/articles/scheduled.md", Files.readString(site.folder().resolve(LAST))
                .replace("title: A fair on the quay", "title: A new year on the quay")
                .replace("date: 2023-10-02", "date: 2024-01-02"));
        site.publish(site.options(output));
        assertThat(output.resolve("2024")).doesNotExist();
        site = site.at(Instant.parse("2024-01-02T00:00:00Z"));
        assertSameAsClean("time");
        assertThat(output.resolve("2024/01/02/a-new-year-on-the-quay/index.html")).exists();

        Files.delete(site.folder().resolve(LAST));
        Files.delete(site.folder().resolve("content/editions/2023-W37.md"));
        assertSameAsClean("a deletion");
        assertThat(output.resolve("stories/quay/index.html")).as("the story of the scheduled entry").exists();
    }

    @Test
    void anEditOfOneBodyWritesFewFiles() throws IOException {
        replace(FIRST, "the month's news", "the season's news");

        BuildResult result = site.publish(site.options(output));

        assertThat(result.counts().written()).isPositive().isLessThan(result.counts().pages() / 2);
    }

    private void assertSameAsClean(String edit) {
        assertThat(sameAsClean(edit)).as("%s changes the output", edit).isPositive();
    }

    /** How many files were written or deleted. */
    private int sameAsClean(String edit) {
        Path clean = folder.resolve("clean-" + builds++);
        BuildResult result = site.publish(site.options(output));
        site.publish(site.options(clean));

        OutputTree incremental = OutputTree.of(output);
        assertThat(incremental.files().remove("foreign.txt")).as("after %s", edit).isEqualTo("somebody else's");
        assertThat(incremental.files().remove("2023/09/04/foreign.txt")).as("after %s", edit).isEqualTo("somebody else's");
        incremental.assertSameBytes(OutputTree.of(clean));
        assertThat(site.publish(site.options(output)).counts().written()).as("written again after %s", edit).isZero();
        return result.counts().written() + result.counts().deleted();
    }

    private void replace(String file, String old, String next) throws IOException {
        Path path = site.folder().resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, next));
    }

    private void write(String file, String text) throws IOException {
        Path path = site.folder().resolve(file);
        if (Files.isRegularFile(path.getParent())) {
            Files.delete(path.getParent());
        }
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
