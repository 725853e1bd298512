package press.courant.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads from and prints to.
 *
 * @param outIsTerminal whether a person sees {@code out} as it is written
 * @param errIsTerminal whether a person sees {@code err} as it is written
 */
record Streams(InputStream in, PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal) {}
