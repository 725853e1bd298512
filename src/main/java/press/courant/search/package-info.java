/**
 * The search index: words without what writers of the same word differ in, where they stand, and what is shown of an
 * entry that is found. {@code src/docs/search.md} describes the files; {@code search.js} of the theme reads them.
 */
@NullMarked
package press.courant.search;

import org.jspecify.annotations.NullMarked;
