/** Pictures of the editor's: what they are, in which widths they are published, and the files of those widths. */
@NullMarked
package press.courant.picture;

import org.jspecify.annotations.NullMarked;
