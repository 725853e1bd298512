package press.courant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import press.courant.publish.Repositories;

/** {@code courant publish} from the command line to the remote. */
@DisabledOnOs(WINDOWS)
class PublishCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Repositories repositories;
    private String out = "";
    private String err = "";

    @BeforeEach
    void aSite() throws IOException {
        repositories = new Repositories(folder);
        PathUtils.copyDirectory(Path.of("src/test/resources/sites/minimal/content"), repositories.work.resolve("content"));
    }

    @Test
    void buildsAndPublishesInOneStep() throws IOException {
        assertThat(publish("--dry-run")).isZero();
        assertThat(out).contains("  added    index.html\n", "Would publish to origin/gh-pages: ");
        assertThat(repositories.git(repositories.remote, "for-each-ref")).isEmpty();

        assertThat(publish("--message", "The news of today")).isZero();
        assertThat(out).containsPattern("Published to origin/gh-pages: \\d+ added, 0 changed, 0 deleted \\(commit [0-9a-f]{10}\\)");
        assertThat(err).isEmpty();
        assertThat(repositories.git(repositories.remote, "log", "--format=%s", "gh-pages")).isEqualTo("The news of today");
        assertThat(repositories.published()).containsKeys(".nojekyll", "index.html", "theme/theme.css", "404.html")
                .allSatisfy((path, text) -> assertThat(path).doesNotStartWith(".courant"));

        assertThat(publish()).isZero();
        assertThat(out).contains("Nothing to publish: origin/gh-pages has this site already\n");
        assertThat(publish("--no-history", "--quiet")).isZero();
        assertThat(out).isEmpty();
    }

    @Test
    void publishesAtAnotherAddressAndBranch() throws IOException {
        assertThat(publish("--base-url", "https://a.example/x/", "--branch", "site", "--output", folder.resolve("o").toString()))
                .isZero();
        assertThat(repositories.git(repositories.remote, "show", "site:robots.txt")).contains("https://a.example/x/sitemap.xml");
    }

    @Test
    void aSiteWithErrorsIsNotPublished() throws IOException {
        publish();
        String before = repositories.git(repositories.remote, "rev-parse", "gh-pages");
        Files.writeString(repositories.work.resolve("content/articles/broken.md"), "---\ntitle: [\n---\n");

        assertThat(publish()).isEqualTo(1);

        assertThat(err).contains("content/articles/broken.md:").contains("error: ");
        assertThat(out).doesNotContain("ublish to", "ublished to");
        assertThat(repositories.git(repositories.remote, "rev-parse", "gh-pages")).isEqualTo(before);
    }

    @Test
    void aRefusalIsOneErrorWithAHint() {
        assertThat(publish("--remote", "nowhere")).isEqualTo(1);
        assertThat(err).isEqualTo("courant: error: the repository has no remote 'nowhere'\n"
                + "  hint: name one of these with --remote: origin\n");
    }

    private int publish(String... options) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Streams streams = new Streams(InputStream.nullInputStream(), new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8), false, false);
        List<String> words = new ArrayList<>(List.of("publish", "--site", repositories.work.toString()));
        words.addAll(List.of(options));
        int code = new Main(streams, repositories.environment(), CLOCK).run(words.toArray(String[]::new));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
