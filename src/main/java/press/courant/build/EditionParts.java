package press.courant.build;

import press.courant.page.EditionMail;

/**
 * The two parts of an edition's mail, and what they were made of.
 *
 * @param htmlBytes how large the HTML is in UTF-8
 */
record EditionParts(EditionMail mail, String html, String text, int htmlBytes) {}
