package press.courant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process loads and leaves that builds with share cards, and one that builds without. */
class ShareCardsIT {
    private static final String JAR =
            Path.of(System.getProperty("courant.app", "target/courant"), "lib", "courant.jar").toString();
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    @BeforeEach
    void aSite() throws IOException {
        PathUtils.copyDirectory(Path.of("src/test/resources/sites/stories/content"),
                Files.createDirectories(folder.resolve("site/content")));
        Files.createDirectory(folder.resolve("home"));
    }

    @Test
    void nothingThatDrawsIsLoadedWithoutCards() throws IOException, InterruptedException {
        assertThat(classesOfABuild()).contains("press.courant.build.SiteBuilder")
                .doesNotContain("java.awt.", "sun.font.", "press.courant.card.Drawing", "press.courant.card.Fonts");
    }

    @Test
    void cardsNeedNoScreenNorFontsAndLeaveNothingAtHome() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("site/content/site.yaml"), "\nshareCards: true\n", StandardOpenOption.APPEND);
        assertThat(classesOfABuild()).contains("press.courant.card.Drawing", "java.awt.Font")
                .doesNotContain("sun.font.FcFontConfiguration");
        assertThat(folder.resolve("output/stories/flood-2023/card.png")).isNotEmptyFile();
        assertThat(folder.resolve("home")).isEmptyDirectory();
    }

    private String classesOfABuild() throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded");
        Process process = new ProcessBuilder(JAVA, "-Xlog:class+load:file=" + loaded, "-Duser.home=" + folder.resolve("home"),
                "-jar", JAR, "build", "--site", folder.resolve("site").toString(),
                "--output", folder.resolve("output").toString())
                .redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return Files.readString(loaded);
    }
}
