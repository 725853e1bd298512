package press.courant.publish;

import java.util.List;

/** What came of publishing. */
public sealed interface Publication {
    /** The branch is now this commit. */
    record Published(String commit, Changes changes, List<String> leftOut) implements Publication {}

    /** The branch had the same files already. */
    record Unchanged(List<String> leftOut) implements Publication {}

    /** What publishing would change; nothing was changed. */
    record Planned(Changes changes, List<String> leftOut) implements Publication {}

    /**
     * The branch is as it was.
     *
     * @param details what git said
     */
    record Refused(String message, List<String> details, String hint) implements Publication {}
}
