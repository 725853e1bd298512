/** Checks over a whole site: broken internal links and colliding outputs. */
@NullMarked
package press.courant.check;

import org.jspecify.annotations.NullMarked;
