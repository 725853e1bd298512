/** Rendering: a page becomes the bytes of an output file. */
@NullMarked
package press.courant.render;

import org.jspecify.annotations.NullMarked;
