package press.courant.publish;

import java.nio.file.Path;

/**
 * What to publish, and where.
 *
 * @param repository a folder in the repository whose remote and credentials are used
 * @param output the folder with the built site
 * @param remote the name or address of a remote
 * @param branch the branch that becomes the site
 * @param keepHistory whether the new commit follows the branch's last one, or stands alone
 * @param dryRun whether only the differences are found out
 * @param message of the commit
 */
public record PublishOptions(
        Path repository,
        Path output,
        String remote,
        String branch,
        boolean keepHistory,
        boolean dryRun,
        String message) {

    /** The remote's branch as a person calls it, {@code origin/gh-pages}. */
    public String target() {
        return remote + "/" + branch;
    }

    String remoteRef() {
        return "refs/heads/" + branch;
    }

    /** Where the last commit that we made is kept, whether it arrived or not. */
    String publishedRef() {
        return "refs/courant/published/" + branch;
    }

    String fetchedRef() {
        return "refs/courant/fetched/" + branch;
    }
}
