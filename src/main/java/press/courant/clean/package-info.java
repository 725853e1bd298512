/** Safe HTML, tidy links and the boilerplate rules: what keeps a pasted page from harming the site. */
@NullMarked
package press.courant.clean;

import org.jspecify.annotations.NullMarked;
