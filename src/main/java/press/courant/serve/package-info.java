/**
 * The preview server: an edit to the site's folder reaches the tabs of a browser, and no file of the output; and a page
 * that is read in the browser becomes a draft in the folder.
 */
@NullMarked
package press.courant.serve;

import org.jspecify.annotations.NullMarked;
