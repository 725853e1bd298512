/** Work on all cores of the machine. */
@NullMarked
package press.courant.parallel;

import org.jspecify.annotations.NullMarked;
