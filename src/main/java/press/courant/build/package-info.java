/**
 * The build: read, plan, compare, render, write, as one sequence of steps.
 *
 * <p>What a build leaves for the next one, and why that gives the same site: {@code src/docs/incremental.md}.
 */
@NullMarked
package press.courant.build;

import org.jspecify.annotations.NullMarked;
