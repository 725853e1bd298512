package press.courant.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import press.courant.publish.Publication.Published;
import press.courant.publish.Publication.Refused;

/** Whatever goes wrong, the branch is as it was, nothing is lost, and the next step is named. */
@DisabledOnOs(WINDOWS)
class PublisherFailureTest {
    @TempDir
    private Path folder;

    private Repositories repositories;

    @BeforeEach
    void aPublishedSiteWithAChange() throws IOException {
        repositories = new Repositories(folder);
        repositories.write("index.html", "one");
        repositories.publish();
        repositories.write("index.html", "two");
    }

    @Test
    void aRemoteThatRejectsLosesNothing() throws IOException {
        String before = repositories.head();
        Path hook = Repositories.script(repositories.remote.resolve("hooks/pre-receive"), "echo 'the desk is closed' >&2", "exit 1");

        Refused refused = refused(repositories.publish());

        assertThat(refused.message()).isEqualTo("the remote did not take the push to origin/gh-pages");
        assertThat(refused.details()).anyMatch(line -> line.contains("the desk is closed"));
        assertThat(refused.hint()).contains("nothing on the remote has changed", "refs/courant/published/gh-pages",
                "publish again");
        assertThat(repositories.head()).isEqualTo(before);
        assertThat(repositories.git(repositories.work, "show", "refs/courant/published/gh-pages:index.html"))
                .isEqualTo("two");

        Files.delete(hook);
        assertThat(repositories.publish()).isInstanceOf(Published.class);
        assertThat(repositories.published()).containsEntry("index.html", "two");
        assertThat(repositories.commits()).as("the rejected commit is not published as well").isEqualTo(2);
    }

    @Test
    void anInterruptedPushLosesNothing() throws IOException {
        String before = repositories.head();
        Path hook = Repositories.script(repositories.remote.resolve("hooks/pre-receive"), "kill -9 $PPID");

        Refused refused = refused(repositories.publish());

        assertThat(refused.hint()).contains("refs/courant/published/gh-pages", "publish again");
        assertThat(repositories.head()).isEqualTo(before);
        Files.delete(hook);
        assertThat(repositories.publish()).isInstanceOf(Published.class);
        assertThat(repositories.published()).containsEntry("index.html", "two");
    }

    @Test
    void aPushThatArrivedBeforeTheConnectionBrokeIsPublished() throws IOException {
        Path git = Repositories.script(folder.resolve("bin/git"),
                "git \"$@\" || exit", "for word; do [ \"$word\" != push ] || exit 1; done");

        assertThat(publishBy(git, repositories.options())).isInstanceOf(Published.class);
        assertThat(repositories.published()).containsEntry("index.html", "two");
    }

    @Test
    void aRemoteThatVanishesDuringThePushIsSaidSo() throws IOException {
        Path away = folder.resolve("away");
        Path git = Repositories.script(folder.resolve("bin/git"),
                "for word; do [ \"$word\" != push ] || mv '" + repositories.remote + "' '" + away + "'; done",
                "exec git \"$@\"");

        Refused refused = refused(publishBy(git, repositories.options()));

        assertThat(refused.message()).isEqualTo("the push to origin/gh-pages was interrupted");
        Files.move(away, repositories.remote);
        assertThat(repositories.publish()).isInstanceOf(Published.class);
    }

    @Test
    void somebodyElsesPushAtTheSameMomentIsKept() throws IOException {
        for (boolean keepHistory : new boolean[] {true, false}) {
            Path other = folder.resolve("other-" + keepHistory);
            repositories.git(folder, "clone", "--quiet", "--branch", "gh-pages", repositories.remote.toString(), other.toString());
            Path git = Repositories.script(folder.resolve("bin/git"),
                    "case \" $* \" in *' push '*)",
                    "  cd '" + other + "' && git commit --quiet --allow-empty --message Theirs && git push --quiet && cd - ;;",
                    "esac > /dev/null",
                    "exec git \"$@\"");
            PublishOptions all = repositories.options();
            PublishOptions options = new PublishOptions(all.repository(), all.output(), all.remote(), all.branch(),
                    keepHistory, false, "Ours");

            Refused refused = refused(publishBy(git, options));

            assertThat(refused.message()).isEqualTo("somebody else published to origin/gh-pages at the same moment");
            assertThat(repositories.git(repositories.remote, "log", "-1", "--format=%s", "gh-pages")).isEqualTo("Theirs");
            assertThat(repositories.publish(options)).isInstanceOf(Published.class);
            repositories.write("index.html", "three");
        }
    }

    @Test
    void aRemoteThatIsNotThereIsNamed() throws IOException {
        repositories.git(repositories.work, "remote", "set-url", "origin", folder.resolve("nowhere.git").toString());

        Refused refused = refused(repositories.publish());

        assertThat(refused.message()).isEqualTo("cannot read from the remote 'origin'");
        assertThat(refused.details()).isNotEmpty();
        assertThat(refused.hint()).contains("git ls-remote origin");
    }

    @Test
    void anUnknownRemoteIsRefused() throws IOException {
        Refused refused = refused(repositories.publish(to("orgin", "gh-pages")));

        assertThat(refused.message()).isEqualTo("the repository has no remote 'orgin'");
        assertThat(refused.hint()).isEqualTo("name one of these with --remote: origin");
        assertThat(refused(repositories.publish(to("--upload-pack=x/y", "gh-pages"))).message()).contains("no remote");
        repositories.git(repositories.work, "remote", "remove", "origin");
        assertThat(refused(repositories.publish()).hint()).startsWith("add one: git remote add origin");
    }

    @Test
    void anAddressServesInPlaceOfARemote() throws IOException {
        assertThat(repositories.publish(to(repositories.remote.toString(), "gh-pages"))).isInstanceOf(Published.class);
    }

    @Test
    void theBranchOfTheSourceIsRefused() throws IOException {
        assertThat(refused(repositories.publish(to("origin", "main"))).message()).contains("'main' is the one that you work on");
        repositories.publishElsewhere("README.md", "the source");
        Path other = folder.resolve("source");
        repositories.git(folder, "clone", "--quiet", "--branch", "gh-pages", repositories.remote.toString(), other.toString());
        Files.createDirectories(other.resolve("content"));
        Files.writeString(other.resolve("content/site.yaml"), "title: x");
        repositories.git(other, "add", ".");
        repositories.git(other, "commit", "--quiet", "--message", "Source");
        repositories.git(other, "push", "--quiet", "origin", "HEAD:develop");
        assertThat(refused(repositories.publish(to("origin", "develop"))).message()).contains("has the source of a digest");
        assertThat(refused(repositories.publish(to("origin", "a..b"))).message()).contains("cannot be the name of a branch");
    }

    @Test
    void aFolderInNoRepositoryIsRefused() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        PublishOptions all = repositories.options();
        Map<String, String> environment = repositories.environment();
        environment.put("GIT_CEILING_DIRECTORIES", folder.toString());

        Refused refused = refused(repositories.publish(
                new PublishOptions(outside, all.output(), "origin", "gh-pages", true, false, "m")));

        assertThat(refused.message()).isEqualTo("the site is in no git repository");
        assertThat(refused.hint()).startsWith("run: git init; git remote add origin");
    }

    @Test
    void anAuthorIsAskedFor() throws IOException {
        repositories.git(folder, "config", "--global", "--unset", "user.name");
        repositories.git(folder, "config", "--global", "--unset", "user.email");
        repositories.configure("user.useConfigOnly", "true");

        Refused refused = refused(repositories.publish());

        assertThat(refused.message()).contains("git does not know who you are");
        assertThat(refused.hint()).contains("git config --global user.name");
        assertThat(repositories.commits()).isEqualTo(1);
    }

    @Test
    void aMachineWithoutGitIsTold() throws IOException {
        Refused refused = refused(publishBy(folder.resolve("no-git"), repositories.options()));

        assertThat(refused.message()).startsWith("git could not be started");
        assertThat(refused.hint()).isEqualTo("install git and see that it is on the PATH");
        Path old = Repositories.script(folder.resolve("bin/git"), "echo git version 2.25.1");
        assertThat(refused(publishBy(old, repositories.options())).message())
                .isEqualTo("git 2.29 or later is needed, and this is git version 2.25.1");
    }

    private PublishOptions to(String remote, String branch) {
        return new PublishOptions(repositories.work, repositories.output, remote, branch, true, false, "m");
    }

    private Publication publishBy(Path git, PublishOptions options) throws IOException {
        return new Publisher(git.toString(), repositories.environment(), options).publish();
    }

    private static Refused refused(Publication publication) {
        assertThat(publication).isInstanceOf(Refused.class);
        return (Refused) publication;
    }
}
