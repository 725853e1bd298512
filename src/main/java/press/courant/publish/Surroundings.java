package press.courant.publish;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.courant.publish.Git.Result;
import press.courant.publish.Publication.Refused;

/** What has to be there before anything can be published: git, a repository, a remote and a fitting branch. */
record Surroundings(Git git, PublishOptions options) {
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");
    /** The first that can fetch without a trace in the user's own {@code FETCH_HEAD}. */
    private static final int OLDEST_MINOR = 29;

    Optional<Refused> refusal() throws IOException {
        Optional<Refused> unfit = gitRefusal();
        if (unfit.isEmpty()) {
            unfit = repositoryRefusal();
        }
        if (unfit.isEmpty()) {
            unfit = branchRefusal();
        }
        return unfit.isEmpty() ? remoteRefusal() : unfit;
    }

    private Optional<Refused> gitRefusal() {
        try {
            Result version = git.run("--version");
            Matcher numbers = VERSION.matcher(version.text());
            boolean tooOld = numbers.find() && Integer.parseInt(numbers.group(1)) <= 2
                    && (Integer.parseInt(numbers.group(1)) < 2 || Integer.parseInt(numbers.group(2)) < OLDEST_MINOR);
            return !version.ok() || tooOld
                    ? refused("git 2." + OLDEST_MINOR + " or later is needed, and this is " + version.text(),
                            version.complaint(), "install a newer git")
                    : Optional.empty();
        } catch (IOException missing) {
            return refused("git could not be started: " + missing.getMessage(), List.of(),
                    "install git and see that it is on the PATH");
        }
    }

    private Optional<Refused> repositoryRefusal() throws IOException {
        Result found = git.run("rev-parse", "--git-dir");
        return found.ok() ? Optional.empty() : refused("the site is in no git repository", found.complaint(),
                "run: git init; git remote add " + options.remote() + " URL, with your repository's address");
    }

    private Optional<Refused> branchRefusal() throws IOException {
        if (!git.run("check-ref-format", options.remoteRef()).ok()) {
            return refused("'" + options.branch() + "' cannot be the name of a branch", List.of(),
                    "name one with --branch, such as gh-pages");
        }
        Result current = git.run("symbolic-ref", "--quiet", "--short", "HEAD");
        return current.ok() && current.text().equals(options.branch())
                ? refused("the branch '" + options.branch() + "' is the one that you work on, and the site would replace it",
                        List.of(), "name a branch for the site alone with --branch, such as gh-pages")
                : Optional.empty();
    }

    /** An address will do in place of a name. */
    private Optional<Refused> remoteRefusal() throws IOException {
        boolean named = git.run("remote", "get-url", "--", options.remote()).ok();
        if (named || options.remote().matches("[^-].*[:/\\\\].*")) {
            return Optional.empty();
        }
        List<String> remotes = git.run("remote").text().lines().toList();
        return refused("the repository has no remote '" + options.remote() + "'", List.of(), remotes.isEmpty()
                ? "add one: git remote add " + options.remote() + " URL, with your repository's address"
                : "name one of these with --remote: " + String.join(", ", remotes));
    }

    private static Optional<Refused> refused(String message, List<String> details, String hint) {
        return Optional.of(new Refused(message, details, hint));
    }
}
