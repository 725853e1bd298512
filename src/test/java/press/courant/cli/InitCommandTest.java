package press.courant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.HtmlChecker;
import press.courant.content.ContentReader;
import press.courant.content.ReadOptions;
import press.courant.model.SiteConfig;

/** {@code courant init}, and what can be done at once with what it makes. */
class InitCommandTest {
    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @Test
    void aNewDigestBuildsWithoutAWarning() throws Exception {
        Path site = folder.resolve("new/my first-digest Ծ");
        assertThat(run("init", site.toString())).isZero();
        assertThat(out).contains("content/site.yaml", "courant build", ".github/workflows/pages.yml");
        assertThat(err).isEmpty();

        assertThat(run("build", "--site", site.toString())).isZero();

        assertThat(err).isEmpty();
        assertThat(out).contains("Built 2 entries, ");
        assertThat(config(site).title()).isEqualTo("My first digest Ծ");
        HtmlChecker checker = new HtmlChecker();
        List<Path> pages = files(site.resolve("site-output")).filter(file -> file.toString().endsWith(".html")).toList();
        assertThat(pages).hasSizeGreaterThan(20);
        for (Path page : pages) {
            assertThat(checker.errors(page.getFileName().toString(), Files.readString(page))).isEmpty();
        }
    }

    @Test
    void everyPlaceholderIsFilled() throws IOException {
        Path site = folder.resolve("digest");
        run("init", site.toString());
        assertThat(files(site)).hasSize(Starter.paths().size())
                .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern("\\{\\{\\w+}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plain", "\"Quoted\" \\ 'too': #1 {{baseUrl", "Новости 🗞", "- a: b"})
    void anyTitleWillDo(String title) {
        Path site = folder.resolve("digest");
        assertThat(run("init", site.toString(), "--title", title, "--base-url", "https://user.github.io")).isZero();
        assertThat(run("build", "--site", site.toString())).as(err).isZero();
        assertThat(err).isEmpty();
        assertThat(config(site).baseUrl()).hasToString("https://user.github.io/");
        assertThat(config(site).title().replaceAll("[“”]", "\"").replaceAll("[‘’]", "'")).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"content/notes.txt, content", ".gitignore, .gitignore", ".github, .github",
        ".github/workflows/pages.yml, .github/workflows/pages.yml"})
    void nothingIsOverwritten(String there, String named) throws IOException {
        Path file = folder.resolve(there);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "mine");

        assertThat(run("init", folder.toString())).isEqualTo(1);

        assertThat(err).startsWith("courant: error: " + folder + " has what init would write, and nothing is overwritten\n")
                .contains("\n  " + named + "\n").contains("  hint: ");
        assertThat(files(folder)).containsExactly(file);
        assertThat(file).hasContent("mine");
    }

    @Test
    void otherFilesAreNoHindrance() throws IOException {
        Files.writeString(folder.resolve("README.md"), "mine");
        Files.createDirectories(folder.resolve(".git"));
        assertThat(run("init", folder.resolve("sub/..").toString())).isZero();
        assertThat(folder.resolve("content/site.yaml")).exists();
        assertThat(run("init", folder.toString())).as("a second time").isEqualTo(1);
    }

    @Test
    void aWrongCommandLineIsRefused() throws IOException {
        assertThat(run("init")).isEqualTo(2);
        assertThat(run("init", folder.resolve("a").toString(), "--title", " ")).isEqualTo(2);
        assertThat(run("init", folder.resolve("a").toString(), "--base-url", "example")).isEqualTo(2);
        assertThat(run("init", Files.createFile(folder.resolve("file")).toString())).isEqualTo(2);
        assertThat(err).contains("is not a folder");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    private static SiteConfig config(Path site) {
        return new ContentReader(site, ReadOptions.DEFAULT).read().config().orElseThrow();
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    private int run(String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Streams streams = new Streams(InputStream.nullInputStream(), new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8), false, false);
        int code = new Main(streams, Map.of(), Clock.systemUTC()).run(arguments);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
