package press.courant.inbox;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import press.courant.content.InboxReader;
import press.courant.model.Inbox;
import press.courant.parallel.SoleUse;
import press.courant.problem.Location;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;

/**
 * The file of what the inbox knows, {@code content/inbox.yaml}.
 *
 * <p>It is changed as a whole or not at all, by one command at a time, which reads what others wrote meanwhile and changes
 * that.
 */
public final class InboxFile {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE = 50;

    private final InboxReader reader;
    private final Path file;
    private final Duration patience;

    /** @param site the folder that holds {@code content/} */
    public InboxFile(Path site) {
        this(site, PATIENCE);
    }

    /** @param patience how long another command may be at work */
    InboxFile(Path site, Duration patience) {
        this.patience = patience;
        this.reader = new InboxReader(site);
        this.file = site.resolve("content").resolve(InboxReader.INBOX);
    }

    /**
     * What the inbox knows, after a change of it.
     *
     * @return problems, and no change, where the file has errors or another command does not let go of it
     * @throws IOException where the file cannot be written
     */
    public Outcome<Inbox> update(UnaryOperator<Inbox> change) throws IOException {
        Optional<SoleUse> use = use();
        if (use.isEmpty()) {
            return Outcome.failed(List.of(Problem.error(Location.of("content/" + InboxReader.INBOX),
                    "another command of the inbox is at work on this file", "wait until it has ended, and try again")));
        }
        try {
            Outcome<Inbox> before = reader.inbox();
            Optional<Inbox> after = before.value().map(change);
            if (after.isPresent() && !after.equals(before.value())) {
                Path fresh = file.resolveSibling("." + InboxReader.INBOX + ".new");
                Files.writeString(fresh, InboxText.of(after.get()));
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            return after.map(inbox -> Outcome.of(inbox, before.problems())).orElse(before);
        } finally {
            use.get().closeWithoutTrace();
        }
    }

    /** Another command is done in a moment, unless it was stopped in the middle. */
    private Optional<SoleUse> use() throws IOException {
        Path lock = file.resolveSibling("." + InboxReader.INBOX + ".lock");
        long end = System.nanoTime() + patience.toNanos();
        Optional<SoleUse> use = SoleUse.of(lock);
        while (use.isEmpty() && System.nanoTime() < end) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            }
            use = SoleUse.of(lock);
        }
        return use;
    }
}
