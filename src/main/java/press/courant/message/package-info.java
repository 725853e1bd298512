/** The words of the interface in one language: files become messages with plural forms, or problems. */
@NullMarked
package press.courant.message;

import org.jspecify.annotations.NullMarked;
