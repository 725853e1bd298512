package press.courant.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads from and prints to.
 *
 * @param inIsTerminal whether a person answers what is asked
 * @param outIsTerminal whether a person sees {@code out} as it is written
 * @param errIsTerminal whether a person sees {@code err} as it is written
 */
record Streams(InputStream in, PrintStream out, PrintStream err, boolean inIsTerminal, boolean outIsTerminal,
        boolean errIsTerminal) {
    /** Streams of which nobody answers questions. */
    Streams(InputStream in, PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal) {
        this(in, out, err, false, outIsTerminal, errIsTerminal);
    }

    /** Whether there is somebody who sees a question and can answer it. */
    boolean canAsk() {
        return inIsTerminal && errIsTerminal;
    }
}
