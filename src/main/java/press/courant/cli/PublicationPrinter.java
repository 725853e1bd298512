package press.courant.cli;

import java.util.List;
import java.util.SortedSet;
import press.courant.problem.Printable;
import press.courant.publish.Changes;
import press.courant.publish.Publication;
import press.courant.publish.Publication.Planned;
import press.courant.publish.Publication.Published;
import press.courant.publish.Publication.Refused;
import press.courant.publish.Publication.Unchanged;

/** The printer of what came of publishing. */
final class PublicationPrinter {
    private static final int SHORT_ID = 10;

    private final Streams streams;
    private final String target;
    private final boolean quiet;

    PublicationPrinter(Streams streams, String target, boolean quiet) {
        this.streams = streams;
        this.target = Printable.sentence(target);
        this.quiet = quiet;
    }

    /** Prints it, and says whether all is well. */
    boolean print(Publication publication) {
        if (publication instanceof Refused refused) {
            streams.err().println("courant: error: " + Printable.sentence(refused.message()));
            refused.details().forEach(line -> streams.err().println("  git: " + Printable.sentence(line)));
            streams.err().println("  hint: " + Printable.sentence(refused.hint()));
            return false;
        } else if (publication instanceof Published published) {
            warn(published.leftOut());
            say("Published to " + target + ": " + counts(published.changes())
                    + " (commit " + published.commit().substring(0, SHORT_ID) + ")");
        } else if (publication instanceof Planned planned) {
            warn(planned.leftOut());
            list("added  ", planned.changes().added());
            list("changed", planned.changes().changed());
            list("deleted", planned.changes().deleted());
            say(planned.changes().isEmpty() ? nothing() : "Would publish to " + target + ": " + counts(planned.changes()));
        } else if (publication instanceof Unchanged unchanged) {
            warn(unchanged.leftOut());
            say(nothing());
        }
        return true;
    }

    private String nothing() {
        return "Nothing to publish: " + target + " has this site already";
    }

    private static String counts(Changes changes) {
        return changes.added().size() + " added, " + changes.changed().size() + " changed, "
                + changes.deleted().size() + " deleted";
    }

    private void list(String what, SortedSet<String> paths) {
        paths.forEach(path -> streams.out().println("  " + what + "  " + Printable.visible(path)));
    }

    private void say(String text) {
        if (!quiet) {
            streams.out().println(text);
        }
    }

    private void warn(List<String> leftOut) {
        leftOut.forEach(path -> streams.err().println(
                "courant: warning: not published, as it is no plain file: " + Printable.visible(path)));
    }
}
