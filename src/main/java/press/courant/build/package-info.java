/** The build: read, plan, compare, render, write, as one sequence of steps. */
@NullMarked
package press.courant.build;

import org.jspecify.annotations.NullMarked;
