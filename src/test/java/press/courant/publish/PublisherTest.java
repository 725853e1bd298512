package press.courant.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import press.courant.publish.Publication.Planned;
import press.courant.publish.Publication.Published;
import press.courant.publish.Publication.Unchanged;

/** Publishing to a real remote, as long as nothing goes wrong. */
@DisabledOnOs(WINDOWS)
class PublisherTest {
    @TempDir
    private Path folder;

    private Repositories repositories;

    @BeforeEach
    void aSiteAndAnEmptyRemote() throws IOException {
        repositories = new Repositories(folder);
        repositories.write("index.html", "<h1>One</h1>");
        repositories.write("about/index.html", "<h1>About</h1>");
        repositories.write(".nojekyll", "");
        repositories.write(".courant/manifest", "Courant's own");
    }

    @Test
    void theFirstPublishMakesTheBranch() throws IOException {
        Publication publication = repositories.publish();

        assertThat(publication).isInstanceOfSatisfying(Published.class, published -> {
            assertThat(published.changes().added()).containsExactly(".nojekyll", "about/index.html", "index.html");
            assertThat(published.leftOut()).isEmpty();
        });
        assertThat(repositories.published()).isEqualTo(Map.of(
                ".nojekyll", "", "about/index.html", "<h1>About</h1>", "index.html", "<h1>One</h1>"));
        assertThat(repositories.commits()).isEqualTo(1);
        assertThat(repositories.git(repositories.remote, "log", "-1", "--format=%an %ae %s", Repositories.BRANCH))
                .isEqualTo("A. Editor editor@example.org Publish the site");
    }

    @Test
    void aChangeIsOneCommitOnTopOfTheLast() throws IOException {
        repositories.publish();
        String first = repositories.head();
        repositories.write("index.html", "<h1>Two</h1>");
        repositories.write("new/index.html", "<h1>New</h1>");
        Files.delete(repositories.output.resolve("about/index.html"));

        Publication publication = repositories.publish();

        assertThat(publication).isInstanceOfSatisfying(Published.class, published -> {
            assertThat(published.changes().added()).containsExactly("new/index.html");
            assertThat(published.changes().changed()).containsExactly("index.html");
            assertThat(published.changes().deleted()).containsExactly("about/index.html");
            assertThat(published.commit()).hasSize(40);
        });
        assertThat(repositories.published()).containsOnlyKeys(".nojekyll", "index.html", "new/index.html")
                .containsEntry("index.html", "<h1>Two</h1>");
        assertThat(repositories.git(repositories.remote, "rev-parse", Repositories.BRANCH + "^")).isEqualTo(first);
    }

    @Test
    void aFileTakesTheNameOfAFolderAndTheReverse() throws IOException {
        repositories.write("a", "file");
        repositories.write("b/c", "below");
        repositories.publish();
        Files.delete(repositories.output.resolve("a"));
        repositories.write("a/d", "below");
        Files.delete(repositories.output.resolve("b/c"));
        Files.delete(repositories.output.resolve("b"));
        repositories.write("b", "file");

        repositories.publish();

        assertThat(repositories.published()).containsEntry("a/d", "below").containsEntry("b", "file")
                .doesNotContainKeys("a", "b/c");
    }

    @Test
    void theSameSiteAgainIsNothingToPublish() throws IOException {
        repositories.publish();
        String first = repositories.head();

        assertThat(repositories.publish()).isInstanceOf(Unchanged.class);
        assertThat(repositories.head()).isEqualTo(first);
    }

    @Test
    void whatSomebodyElsePublishedInBetweenStaysInTheHistory() throws IOException {
        repositories.publish();
        repositories.publishElsewhere("theirs.html", "theirs");
        String theirs = repositories.head();
        repositories.write("index.html", "<h1>Two</h1>");

        assertThat(repositories.publish()).isInstanceOfSatisfying(Published.class, published ->
                assertThat(published.changes().deleted()).containsExactly("theirs.html"));
        assertThat(repositories.git(repositories.remote, "rev-parse", Repositories.BRANCH + "^")).isEqualTo(theirs);
    }

    @Test
    void aDomainSetOnTheBranchIsKept() throws IOException {
        repositories.publish();
        repositories.publishElsewhere("CNAME", "news.example.org\n");

        assertThat(repositories.publish()).isInstanceOf(Unchanged.class);
        repositories.write("index.html", "<h1>Two</h1>");
        repositories.publish();
        assertThat(repositories.published()).containsEntry("CNAME", "news.example.org\n");

        repositories.write("CNAME", "other.example.org\n");
        repositories.publish();
        assertThat(repositories.published()).containsEntry("CNAME", "other.example.org\n");
    }

    @Test
    void withoutHistoryTheBranchIsOneCommit() throws IOException {
        repositories.publish();
        repositories.publishElsewhere("CNAME", "news.example.org\n");
        PublishOptions all = repositories.options();
        PublishOptions alone = new PublishOptions(all.repository(), all.output(), all.remote(), all.branch(), false, false,
                "Anew");

        assertThat(repositories.publish(alone)).isInstanceOf(Published.class);
        assertThat(repositories.commits()).isEqualTo(1);
        assertThat(repositories.published()).containsOnlyKeys(".nojekyll", "CNAME", "about/index.html", "index.html")
                .containsEntry("index.html", "<h1>One</h1>");
        assertThat(repositories.publish(alone)).isInstanceOf(Unchanged.class);
    }

    @Test
    void aDryRunListsAndTouchesNothing() throws IOException {
        repositories.publish();
        String head = repositories.head();
        String ours = repositories.git(repositories.work, "for-each-ref");
        repositories.write("index.html", "<h1>Two</h1>");
        PublishOptions all = repositories.options();
        PublishOptions dry = new PublishOptions(all.repository(), all.output(), all.remote(), all.branch(), true, true, "");

        assertThat(repositories.publish(dry)).isInstanceOfSatisfying(Planned.class, planned -> {
            assertThat(planned.changes().changed()).containsExactly("index.html");
            assertThat(planned.changes().added()).isEmpty();
        });
        assertThat(repositories.head()).isEqualTo(head);
        assertThat(repositories.git(repositories.work, "for-each-ref")).isEqualTo(ours);
    }

    @Test
    void everyNameAndByteArrivesAsItIs() throws IOException {
        repositories.configure("core.autocrlf", "true");
        repositories.configure("core.quotePath", "true");
        repositories.configure("core.excludesFile", Files.writeString(folder.resolve("ignore"), "*.html\n*~\n").toString());
        repositories.configure("core.attributesFile", Files.writeString(folder.resolve("attributes"),
                "* text eol=crlf ident\n").toString());
        repositories.configure("commit.gpgSign", "true");
        Files.writeString(repositories.work.resolve(".gitignore"), "*\n");
        Map<String, String> texts = Map.of(
                "2023/09/Երևան 北京/index.html", "a\r\nb\nc $Id$\n",
                "with \"quotes\" and \\backslash", "q",
                "trailing space ", "s",
                "empty", "",
                "no-newline~", "n");
        for (Map.Entry<String, String> file : texts.entrySet()) {
            repositories.write(file.getKey(), file.getValue());
        }

        repositories.publish();

        assertThat(repositories.published()).containsAllEntriesOf(texts).containsKey("index.html");
        assertThat(repositories.publish()).isInstanceOf(Unchanged.class);
    }

    @Test
    void theUsersCheckoutAndHooksAreLeftAlone() throws IOException {
        Files.writeString(repositories.work.resolve("tracked"), "1");
        repositories.git(repositories.work, "add", "tracked");
        repositories.git(repositories.work, "commit", "--quiet", "--message", "Mine");
        Files.writeString(repositories.work.resolve("tracked"), "2");
        Files.writeString(repositories.work.resolve("staged"), "1");
        repositories.git(repositories.work, "add", "staged");
        Path witness = folder.resolve("a hook ran");
        for (String hook : List.of("pre-commit", "commit-msg", "post-commit", "pre-push", "reference-transaction")) {
            Repositories.script(repositories.work.resolve(".git/hooks/" + hook), "touch '" + witness + "'", "exit 1");
        }
        List<String> before = repositories.userState();

        assertThat(repositories.publish()).isInstanceOf(Published.class);

        assertThat(repositories.userState()).isEqualTo(before);
        assertThat(witness).doesNotExist();
        assertThat(repositories.git(repositories.work, "rev-parse", "refs/courant/published/gh-pages"))
                .as("the ref that keeps the commit").isEqualTo(repositories.head());
    }

    @Test
    void aSiteInAFolderOfItsRepositoryIsPublishedToo() throws IOException {
        Path below = Files.createDirectories(repositories.work.resolve("the site/deep"));
        PublishOptions all = repositories.options();

        assertThat(repositories.publish(new PublishOptions(below, all.output(), "origin", all.branch(), true, false, "m")))
                .isInstanceOf(Published.class);
        assertThat(repositories.publish(new PublishOptions(below, all.output(), "origin", all.branch(), true, false, "m")))
                .isInstanceOf(Unchanged.class);
        assertThat(repositories.published()).containsKey("index.html");
    }

    @Test
    void linksAndRepositoriesInTheOutputAreLeftOut() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "swordfish");
        Files.createSymbolicLink(repositories.output.resolve("link"), secret);
        repositories.write("below/.git/config", "x");
        repositories.write("below/.DS_Store", "x");
        repositories.write(".gitkeep", "");

        assertThat(repositories.publish()).isInstanceOfSatisfying(Published.class, published ->
                assertThat(published.leftOut()).containsExactlyInAnyOrder("link", "below/.git"));
        assertThat(repositories.published()).containsOnlyKeys(".nojekyll", "about/index.html", "index.html");
    }

    @Test
    void noJekyllIsThereWhateverTheOutputHas() throws IOException {
        Files.delete(repositories.output.resolve(".nojekyll"));
        repositories.publish();
        assertThat(repositories.published()).containsEntry(".nojekyll", "");
    }
}
