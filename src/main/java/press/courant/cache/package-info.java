/** What one run keeps for the next: compact bytes, digests of them, stamps of files. Damage is noticed, never trusted. */
@NullMarked
package press.courant.cache;

import org.jspecify.annotations.NullMarked;
