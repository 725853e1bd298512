/** Reading: front matter, Markdown and registries; a file becomes a record or problems, never null. */
@NullMarked
package press.courant.content;

import org.jspecify.annotations.NullMarked;
