package press.courant.inbox;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.UnaryOperator;
import press.courant.content.InboxReader;
import press.courant.model.Inbox;
import press.courant.problem.Outcome;

/**
 * The file of what the inbox knows.
 *
 * <p>It is changed as a whole or not at all. Who changes it holds the new file's name, reads what others wrote meanwhile,
 * and changes that.
 */
public final class InboxFile {
    private static final int MOST_TRIES = 50;
    private static final int PAUSE = 100;

    private final InboxReader reader;
    private final Path file;
    private final Path fresh;
    private final int tries;

    /** @param site that holds {@code content/} */
    public InboxFile(Path site) {
        this(site, MOST_TRIES);
    }

    /** @param tries to hold the new file's name */
    InboxFile(Path site, int tries) {
        this.tries = tries;
        this.reader = new InboxReader(site);
        this.file = site.resolve("content").resolve(InboxReader.INBOX);
        this.fresh = file.resolveSibling("." + InboxReader.INBOX + ".new");
    }

    /** What the inbox knows, after a change of it; problems, and no change, where the file has errors. */
    public Outcome<Inbox> update(UnaryOperator<Inbox> change) throws IOException {
        hold();
        // Once the new file has its name, that of the held one may be another command's.
        boolean held = true;
        try {
            Outcome<Inbox> before = reader.inbox();
            Optional<Inbox> after = before.value().map(change);
            if (after.isPresent() && !after.equals(before.value())) {
                Files.writeString(fresh, InboxText.of(after.get()));
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                held = false;
            }
            return after.map(inbox -> Outcome.of(inbox, before.problems())).orElse(before);
        } finally {
            if (held) {
                Files.deleteIfExists(fresh);
            }
        }
    }

    /** Another command is done in a moment; one that still holds the name after many has been killed. */
    private void hold() throws IOException {
        for (int i = 0; i < tries; i++) {
            try {
                Files.writeString(fresh, "", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                return;
            } catch (FileAlreadyExistsException taken) {
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw taken;
                }
            }
        }
    }
}
