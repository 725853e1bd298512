package press.courant.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.courant.model.Asset;
import press.courant.model.BaseUrl;
import press.courant.model.SiteConfig;

class ContentReaderTest {
    @TempDir
    Path site;

    @BeforeEach
    void settings() throws IOException {
        write("content/site.yaml", "title: A\ndescription: B\nbaseUrl: https://example.org\nlanguage: en\ntimeZone: UTC\n");
    }

    @Test
    void aFolderWithoutContentIsAProblem() {
        assertThat(messages(new ContentReader(site.resolve("elsewhere"), ReadOptions.DEFAULT).read()))
                .containsExactly("content: there is no folder content/ here");
    }

    @Test
    void missingSettingsAreAProblem() throws IOException {
        Files.delete(site.resolve("content/site.yaml"));
        assertThat(messages(read())).containsExactly("content/site.yaml: this file is missing");
    }

    @Test
    void anotherAddressReplacesTheOwnButNotInIds() throws IOException {
        article("a", "[x](/about/)");
        ReadOptions preview = new ReadOptions(true, Optional.of(new BaseUrl("https://preview.example", "/pr/7/")));
        SiteContent content = new ContentReader(site, preview).read();
        assertThat(content.config().map(SiteConfig::baseUrl)).contains(new BaseUrl("https://preview.example", "/pr/7/"));
        assertThat(content.articles().get(0).body().html()).contains("href=\"/pr/7/about/\"");
        assertThat(content.articles().get(0).id()).isEqualTo("tag:example.org,2023-09-25:a");
    }

    @Test
    void hiddenAndTemporaryFilesAreLeftOut() throws IOException {
        article("a", "Text.");
        for (String name : List.of(".hidden.md", "a.md~", ".#a.md", "a.md.swp", "#a.md#", ".git/b.md")) {
            write("content/articles/" + name, "x");
        }
        SiteContent content = read();
        assertThat(content.articles()).hasSize(1);
        assertThat(content.problems()).isEmpty();
    }

    @Test
    void linksThatStayInsideAreFollowed() throws IOException {
        article("a", "Text.");
        write("content/shared/photo.jpg", "x");
        Files.createDirectories(site.resolve("content/assets"));
        Files.createSymbolicLink(site.resolve("content/assets/photos"), site.resolve("content/shared"));
        SiteContent content = read();
        assertThat(content.assets()).extracting(Asset::path).containsExactly("assets/photos/photo.jpg");
        assertThat(content.assets()).extracting(Asset::digest)
                .containsExactly("2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881");
    }

    @Test
    void linksThatLeadOutAroundOrNowhereAreProblems() throws IOException {
        write("secret.txt", "x");
        Files.createDirectories(site.resolve("content/assets/deep"));
        link("content/assets/secret.txt", site.resolve("secret.txt"));
        link("content/assets/deep/up", site.resolve("content/assets"));
        link("content/assets/nowhere", site.resolve("content/none"));
        link("content/assets/self", site.resolve("content/assets/self"));
        link("content/topics.yaml", site.resolve("secret.txt"));
        assertThat(messages(read())).containsExactly(
                "content/assets/deep/up: this symbolic link leads to a folder that it is in",
                "content/assets/nowhere: this symbolic link leads nowhere",
                "content/assets/secret.txt: this symbolic link leads out of content/",
                "content/assets/self: this symbolic link leads nowhere",
                "content/topics.yaml: this symbolic link leads out of content/");
    }

    @Test
    void aFolderInThePlaceOfAFileIsAProblem() throws IOException {
        write("content/articles/a.md", "---\ntitle: A\ndate: 2023-09-25\nrights: own\ntopics: trade\n---\nText.\n");
        Files.createDirectories(site.resolve("content/topics.yaml"));
        write("content/cleaning.yaml/a.txt", "x");
        assertThat(messages(read())).containsExactly("content/cleaning.yaml: this is a folder, and a file is expected here",
                "content/topics.yaml: this is a folder, and a file is expected here");
    }

    @Test
    void aFileThatIsTooLargeIsAProblem() throws IOException {
        write("content/articles/a.md", "---\ntitle: " + "x".repeat(5_000_000) + "\n---\n");
        write("content/articles/b.md", "---\ntitle: " + "x".repeat(3_000_000) + "\ndate: 2023-09-25\nrights: own\n---\n");
        assertThat(messages(read())).containsExactly("content/articles/a.md: this file is larger than 4 MB",
                "content/articles/b.md:2:8: 'title': this text has 3000000 characters");
    }

    @Test
    void aFileThatMayNotBeReadIsAProblem() throws IOException {
        article("a", "Text.");
        assumeTrue(site.resolve("content/articles/a.md").toFile().setReadable(false));
        assumeTrue(!Files.isReadable(site.resolve("content/articles/a.md")), "the superuser may read anything");
        assertThat(messages(read())).containsExactly("content/articles/a.md: this file cannot be read");
    }

    @Test
    void twoReadingsAreTheSame() throws IOException {
        for (int i = 0; i < 50; i++) {
            article("a" + i, "Text " + i + ".\n\nRead more\n");
        }
        assertThat(read()).isEqualTo(read());
        assertThat(read().removals()).hasSize(50);
        assertThat(new ContentReader(site, new ReadOptions(false, Optional.empty())).read().removals()).isEmpty();
    }

    private void article(String title, String body) throws IOException {
        write("content/articles/" + title + ".md",
                "---\ntitle: " + title + "\ndate: 2023-09-25\nrights: own\n---\n" + body + "\n");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(site.resolve(path).getParent());
        Files.writeString(site.resolve(path), text);
    }

    private void link(String path, Path target) throws IOException {
        Files.createSymbolicLink(site.resolve(path), target);
    }

    private SiteContent read() {
        return new ContentReader(site, ReadOptions.DEFAULT).read();
    }

    private static List<String> messages(SiteContent content) {
        return content.problems().stream().map(problem -> problem.location() + ": " + problem.message()).toList();
    }
}
