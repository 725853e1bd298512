/**
 * Pages and feeds come from the web, within bounds, as one person's request.
 *
 * <p>A {@link press.courant.fetch.Fetcher} follows a {@link press.courant.fetch.Query} to its
 * {@link press.courant.fetch.Answer}. It connects to public addresses only, and checks the very address that it
 * connects to, at each redirect anew: neither a name that leads elsewhere the second time it is asked for, nor a
 * redirect, reaches what is private. What goes wrong is a {@link press.courant.fetch.FetchException} in words.
 *
 * <p>It fetches one page or feed that a person named, and follows no links; so it is no crawler, and does not ask for
 * {@code robots.txt}. What a page says of itself to robots is handed on.
 */
@NullMarked
package press.courant.fetch;

import org.jspecify.annotations.NullMarked;
