/** Work on all cores of the machine, and values that many threads make once. */
@NullMarked
package press.courant.parallel;

import org.jspecify.annotations.NullMarked;
