/** Writing: the manifest of what was written, and the folder that changes from one site to the next in one step. */
@NullMarked
package press.courant.output;

import org.jspecify.annotations.NullMarked;
