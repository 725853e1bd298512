/** Publishing: the output folder becomes a commit on a branch of a remote, by the system's git. */
@NullMarked
package press.courant.publish;

import org.jspecify.annotations.NullMarked;
