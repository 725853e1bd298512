/** The preview server: an edit to the site's folder reaches the tabs of a browser, and no file of the output. */
@NullMarked
package press.courant.serve;

import org.jspecify.annotations.NullMarked;
