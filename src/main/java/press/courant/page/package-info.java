/** Pages: for each kind a record that holds all that its template may see, and the planner that makes them. */
@NullMarked
package press.courant.page;

import org.jspecify.annotations.NullMarked;
