/** Mail: HTML and its plain text become one message of MIME, the same bytes from the same content. */
@NullMarked
package press.courant.mail;

import org.jspecify.annotations.NullMarked;
