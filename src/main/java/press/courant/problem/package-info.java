/** What is wrong with the editor's or the designer's input, and where: values, not exceptions. */
@NullMarked
package press.courant.problem;

import org.jspecify.annotations.NullMarked;
