/**
 * Share cards: the picture of a page that other sites show where they link to it, 1200 by 630 pixels. Knows fonts, breaks
 * lines and writes PNG; the same card has the same bytes on every machine. AWT, of which it uses the fonts alone, is loaded
 * by the first card and not before.
 */
@NullMarked
package press.courant.card;

import org.jspecify.annotations.NullMarked;
