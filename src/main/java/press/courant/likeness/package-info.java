/**
 * What two texts have in common: {@link press.courant.likeness.Words}, runs of words as
 * {@link press.courant.likeness.Shingles}, the {@link press.courant.likeness.ReportAddress} of the report that they are
 * about, and {@link press.courant.likeness.Twins} among many of them.
 */
@NullMarked
package press.courant.likeness;

import org.jspecify.annotations.NullMarked;
