/** The digest as immutable records: articles, sources, topics, stories, editions, and the site that indexes them. */
@NullMarked
package press.courant.model;

import org.jspecify.annotations.NullMarked;
