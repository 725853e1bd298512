/**
 * A page of the web becomes an article, and an extracted article becomes a draft in {@code content/articles}.
 *
 * <p>A {@link press.courant.capture.Report} is what a page or an editor says; {@link press.courant.capture.Drafts} makes
 * a {@link press.courant.capture.Draft} of it, and leaves out what nobody said;
 * {@link press.courant.capture.Duplicates} finds the entries that are about the same report,
 * {@link press.courant.capture.PastTopics} guesses topics from those of past entries, and
 * {@link press.courant.capture.NewSources} proposes what the registry of sources has not got.
 * {@link press.courant.capture.WebPages} fetches, and {@link press.courant.capture.Imports} does all of it without a
 * question.
 */
@NullMarked
package press.courant.capture;

import org.jspecify.annotations.NullMarked;
