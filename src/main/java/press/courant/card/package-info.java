/**
 * Share cards: the picture of a page that other sites show where they link to it, 1200 by 630 pixels. Knows fonts, breaks
 * lines and writes PNG; the same card has the same bytes on every machine. The home of AWT, which is loaded by the first
 * card and not before.
 */
@NullMarked
package press.courant.card;

import org.jspecify.annotations.NullMarked;
