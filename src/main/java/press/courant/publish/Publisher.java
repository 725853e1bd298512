package press.courant.publish;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import press.courant.publish.Git.Result;
import press.courant.publish.Publication.Planned;
import press.courant.publish.Publication.Published;
import press.courant.publish.Publication.Refused;
import press.courant.publish.Publication.Unchanged;

/**
 * Puts a built site on a branch of a remote.
 *
 * <p>Neither the user's branches nor the checkout and its index are touched: the new commit is made straight in the
 * repository, kept under {@code refs/courant/}, and pushed from there.
 */
public final class Publisher {
    private static final String NOT_CHANGED = "nothing on the remote has changed; ";
    private static final String SOURCE = "content/site.yaml";

    private final Git git;
    private final PublishOptions options;

    /**
     * @param program the name or path of git
     * @param environment what git is told besides this process's environment
     */
    public Publisher(String program, Map<String, String> environment, PublishOptions options) {
        this.git = new Git(program, options.repository().toAbsolutePath(), environment);
        this.options = options;
    }

    public Publication publish() throws IOException {
        Optional<Refused> unfit = new Surroundings(git, options).refusal();
        if (unfit.isPresent()) {
            return unfit.get();
        }
        Result advertised = advertised();
        if (!advertised.ok()) {
            return new Refused("cannot read from the remote '" + options.remote() + "'", advertised.complaint(),
                    "see that you are online and may read it: git ls-remote " + options.remote());
        }
        Optional<String> parent = Optional.of(advertised.text().split("\\s")[0]).filter(id -> !id.isEmpty());
        boolean isHere = parent.equals(resolved(options.fetchedRef())) || parent.equals(resolved(options.publishedRef()));
        if (parent.isPresent() && !isHere) {
            Result fetched = git.run("fetch", "--quiet", "--no-tags", "--no-write-fetch-head",
                    "--recurse-submodules=no", options.remote(),
                    "+" + options.remoteRef() + ":" + options.fetchedRef());
            if (!fetched.ok()) {
                return new Refused("cannot fetch " + options.target(), fetched.complaint(),
                        NOT_CHANGED + "publish again when the cause is mended");
            }
            parent = resolved(options.fetchedRef());
        }
        return publishOnto(parent);
    }

    private Publication publishOnto(Optional<String> parent) throws IOException {
        SortedMap<String, TreeEntry> before = parent.isPresent() ? tree(parent.get()) : new TreeMap<>();
        if (before.containsKey(SOURCE)) {
            return new Refused("the branch " + options.target() + " has the source of a digest, which the site would"
                    + " replace", List.of(), "name a branch for the site alone with --branch");
        }
        Result format = git.run("rev-parse", "--show-object-format");
        SiteFiles site = SiteFiles.in(options.output(), format.ok() ? format.text() : "sha1");
        site.keepDomainOf(before);
        Changes changes = Changes.between(before, site.files());
        if (options.dryRun()) {
            return new Planned(changes, site.leftOut());
        }
        if (parent.isPresent() && changes.isEmpty() && (options.keepHistory() || standsAlone(parent.get()))) {
            return new Unchanged(site.leftOut());
        }
        Result author = git.run("var", "GIT_AUTHOR_IDENT");
        Result committer = git.run("var", "GIT_COMMITTER_IDENT");
        if (!author.ok() || !committer.ok()) {
            return new Refused("git does not know who you are, and a commit names its author", List.of(),
                    "run: git config --global user.name \"Your Name\"; git config --global user.email you@example.org");
        }
        NewCommit commit = new NewCommit(options.publishedRef(), parent.filter(id -> options.keepHistory()),
                author.text(), committer.text(), options.message(), site.files(), changes);
        Result made = git.run(commit::writeTo, "fast-import", "--quiet", "--force");
        if (!made.ok()) {
            return new Refused("git could not make the commit", made.complaint(),
                    NOT_CHANGED + "publish again when the cause is mended");
        }
        return push(made.text(), parent, new Published(made.text(), changes, site.leftOut()));
    }

    private Publication push(String commit, Optional<String> parent, Published success) throws IOException {
        String lease = "--force-with-lease=" + options.remoteRef() + ":" + parent.orElse("");
        Result pushed = git.run("push", "--quiet", "--no-verify", "--no-follow-tags", "--recurse-submodules=no",
                options.keepHistory() ? "--no-force" : lease, options.remote(), commit + ":" + options.remoteRef());
        if (pushed.ok()) {
            return success;
        }
        String kept = "the commit is kept here as " + options.publishedRef();
        Result now = advertised();
        if (!now.ok()) {
            return new Refused("the push to " + options.target() + " was interrupted", pushed.complaint(),
                    kept + "; publish again when the remote can be reached, which does no harm if it arrived");
        }
        String head = now.text().split("\\s")[0];
        if (head.equals(commit)) {
            return success;
        }
        if (!head.equals(parent.orElse(""))) {
            return new Refused("somebody else published to " + options.target() + " at the same moment",
                    List.of(), "theirs is there and " + kept + "; publish again to put yours on top");
        }
        return new Refused("the remote did not take the push to " + options.target(), pushed.complaint(),
                NOT_CHANGED + kept + "; publish again when the cause is mended");
    }

    private Result advertised() throws IOException {
        return git.run("ls-remote", options.remote(), options.remoteRef());
    }

    private Optional<String> resolved(String ref) throws IOException {
        Result result = git.run("rev-parse", "--verify", "--quiet", ref);
        return result.ok() ? Optional.of(result.text()) : Optional.empty();
    }

    private SortedMap<String, TreeEntry> tree(String commit) throws IOException {
        return TreeEntry.parse(git.run("ls-tree", "-r", "-z", "--full-tree", commit).out());
    }

    private boolean standsAlone(String commit) throws IOException {
        return !git.run("rev-parse", "--verify", "--quiet", commit + "^").ok();
    }
}
