/** The command line: {@code Main}, one small class per command, and the printer of problems. */
@NullMarked
package press.courant.cli;

import org.jspecify.annotations.NullMarked;
