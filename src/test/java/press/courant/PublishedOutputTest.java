package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.courant.build.BuildResult;
import press.courant.problem.Problem;

/** What is published stays as it is until something better is complete, and nobody else's files are touched. */
class PublishedOutputTest {
    @TempDir
    private Path folder;

    private TestSite site;
    private Path output;

    @BeforeEach
    void publish() {
        site = TestSite.golden("minimal").copiedTo(folder.resolve("site"));
        output = folder.resolve("site/site-output");
        site.publish(site.options(output));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "content/articles/bridge.md   | title: ''",
        "content/articles/new.md      | no front matter",
        "content/site.yaml            | title: [",
        "content/site.yaml            | ''",
        "content/topics.yaml          | - id",
        "content/sources.yaml         | nothing: here",
        "templates/entry.ftlh         | <#if",
        "templates/entry.ftlh         | ${nowhere.to.be.found}",
        "templates/entry.ftlh         | ${\"java.lang.Object\"?api}",
        "templates/entry.ftlh         | ${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "templates/entry.ftlh         | <#include \"/../../content/site.yaml\">",
    })
    void anErrorLeavesItUntouched(String file, String text) throws IOException {
        OutputTree before = OutputTree.of(output);
        Path path = site.folder().resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text + "\n");

        BuildResult result = site.build(output);

        assertThat(result.published()).isFalse();
        assertThat(result.problems()).anyMatch(Problem::isError);
        assertThat(result.problems()).anySatisfy(problem -> assertThat(problem.location().path()).isEqualTo(file));
        OutputTree.of(output).assertUntouched(before);
    }

    @Test
    void anErrorIsForgottenOnceItIsMended() throws IOException {
        Path broken = site.folder().resolve("content/articles/broken.md");
        Files.writeString(broken, "---\n");
        site.build(output);
        Files.delete(broken);

        BuildResult result = site.publish(site.options(output));

        assertThat(result.counts().written()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"content", "content/articles", "content/site-output", "templates/out", "."})
    void anOutputThatMixesWithTheInputIsRefused(String where) throws IOException {
        OutputTree before = OutputTree.of(site.folder());

        BuildResult result = site.build(site.folder().resolve(where));

        assertThat(result.published()).isFalse();
        assertThat(result.problems()).isNotEmpty().allMatch(Problem::isError);
        OutputTree.of(site.folder()).assertUntouched(before);
    }

    @Test
    void anOutputBehindALinkIntoTheInputIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), site.folder().resolve("content"));

        assertThat(site.build(link.resolve("out")).published()).isFalse();
        assertThat(site.folder().resolve("content/out")).doesNotExist();
    }

    @Test
    void aFolderOfOthersIsRefused() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("thesis.txt"), "years of work");

        BuildResult result = site.build(other);

        assertThat(result.published()).isFalse();
        assertThat(result.problems()).singleElement().extracting(Problem::message).asString().contains("thesis.txt");
        assertThat(OutputTree.of(other).files()).containsOnlyKeys("thesis.txt");
    }

    @Test
    void aLinkOutOfTheContentPublishesNothingFromThere() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the password is swordfish");
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("also.txt"), "swordfish");
        Path assets = Files.createDirectories(site.folder().resolve("content/assets"));
        Files.createSymbolicLink(assets.resolve("file.txt"), secret);
        Files.createSymbolicLink(assets.resolve("folder"), outside);
        Files.createSymbolicLink(site.folder().resolve("content/articles/linked.md"), secret);

        BuildResult result = site.build(output);

        assertThat(result.problems()).extracting(problem -> problem.location().path())
                .contains("content/assets/file.txt", "content/assets/folder", "content/articles/linked.md");
        assertThat(OutputTree.of(output).files().values()).noneMatch(text -> text.contains("swordfish"));
    }

    @Test
    void aLoopOfLinksEnds() throws IOException {
        Path articles = site.folder().resolve("content/articles");
        Files.createSymbolicLink(articles.resolve("again"), articles);
        Files.createSymbolicLink(articles.resolve("self.md"), articles.resolve("self.md"));

        BuildResult result = site.build(output);

        assertThat(result.problems()).isNotEmpty();
        assertThat(OutputTree.of(output).files()).containsKey("index.html");
    }

    @Test
    void aPageThatSomebodyChangedIsMadeAgain() throws IOException {
        OutputTree before = OutputTree.of(output);
        Files.writeString(output.resolve("index.html"), "defaced", StandardOpenOption.TRUNCATE_EXISTING);
        Files.delete(output.resolve("404.html"));

        site.publish(site.options(output));

        OutputTree.of(output).assertSameBytes(before);
    }
}
