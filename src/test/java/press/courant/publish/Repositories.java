package press.courant.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A user's repository, its bare remote and a git that knows neither the machine's settings nor its user's. */
public final class Repositories {
    static final String BRANCH = "gh-pages";

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();
    public final Path work;
    public final Path remote;
    final Path output;

    public Repositories(Path folder) throws IOException {
        this.folder = folder;
        work = Files.createDirectory(folder.resolve("work"));
        remote = folder.resolve("remote.git");
        output = Files.createDirectories(folder.resolve("output"));
        Path home = Files.createDirectory(folder.resolve("home"));
        environment.put("HOME", home.toString());
        environment.put("XDG_CONFIG_HOME", home.toString());
        environment.put("GIT_CONFIG_GLOBAL", home.resolve(".gitconfig").toString());
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        configure("user.name", "A. Editor");
        configure("user.email", "editor@example.org");
        configure("init.defaultBranch", "main");
        git(folder, "init", "--bare", "--quiet", remote.toString());
        git(work, "init", "--quiet");
        git(work, "remote", "add", "origin", remote.toString());
    }

    public Map<String, String> environment() {
        return environment;
    }

    void configure(String key, String value) throws IOException {
        git(folder, "config", "--global", key, value);
    }

    void write(String path, String text) throws IOException {
        Path file = output.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    PublishOptions options() {
        return new PublishOptions(work, output, "origin", BRANCH, true, false, "Publish the site");
    }

    Publication publish() throws IOException {
        return publish(options());
    }

    Publication publish(PublishOptions options) throws IOException {
        return new Publisher("git", environment, options).publish();
    }

    /** What git prints; it has to succeed. */
    public String git(Path where, String... arguments) throws IOException {
        Git.Result result = new Git("git", where, environment).run(arguments);
        assertThat(result.ok()).as(String.join(" ", arguments) + ": " + result.err()).isTrue();
        return result.text();
    }

    /** The published files and their texts. */
    public Map<String, String> published() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String path : git(remote, "ls-tree", "-r", "-z", "--name-only", BRANCH).split("\0")) {
            Git.Result text = new Git("git", remote, environment).run("cat-file", "blob", BRANCH + ":" + path);
            files.put(path, new String(text.out(), StandardCharsets.UTF_8));
        }
        return files;
    }

    String head() throws IOException {
        return git(remote, "rev-parse", BRANCH);
    }

    int commits() throws IOException {
        return Integer.parseInt(git(remote, "rev-list", "--count", BRANCH));
    }

    /** Somebody else adds a file to the published branch. */
    void publishElsewhere(String path, String text) throws IOException {
        Path other = folder.resolve("other-" + System.nanoTime());
        git(folder, "clone", "--quiet", "--branch", BRANCH, remote.toString(), other.toString());
        Files.writeString(other.resolve(path), text);
        git(other, "add", "--force", path);
        git(other, "commit", "--quiet", "--message", "Theirs");
        git(other, "push", "--quiet");
    }

    static Path script(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    /** All that a publishing must leave alone in the user's repository. */
    List<String> userState() throws IOException {
        return List.of(
                git(work, "for-each-ref", "refs/heads", "refs/tags", "refs/stash"),
                git(work, "status", "--porcelain", "--untracked-files=all"),
                git(work, "ls-files", "--stage"),
                String.valueOf(Files.exists(work.resolve(".git/FETCH_HEAD"))));
    }
}
