/**
 * A saved page or a pasted text becomes an article with its facts, and a reason for each block that was left out.
 *
 * <p>A page is cut into {@link press.courant.extract.Block blocks}; a selection of them is guessed from the density of
 * text, and a linear model weighs what each block and its neighbours look like.
 */
@NullMarked
package press.courant.extract;

import org.jspecify.annotations.NullMarked;
