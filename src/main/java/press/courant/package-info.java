/**
 * Courant, a static site generator for curated news digests.
 *
 * <p>The packages, bottom to top; each may use only those above it in this list:
 *
 * <ul>
 *   <li>{@code parallel}: work on all cores
 *   <li>{@code cache}: what one run keeps for the next
 *   <li>{@code problem}: what is wrong, and where
 *   <li>{@code model}: the digest as immutable records
 *   <li>{@code clean}: safe HTML, tidy links, boilerplate rules
 *   <li>{@code likeness}: what texts about one report have in common
 *   <li>{@code content}: files become articles, registries, stories, editions, or problems
 *   <li>{@code message}: the words of the interface, by language
 *   <li>{@code picture}: pictures in the widths that readers need
 *   <li>{@code page}: the site becomes a list of pages
 *   <li>{@code card}: a share card becomes a picture
 *   <li>{@code render}: a page becomes an output file
 *   <li>{@code output}: output files become a folder, atomically
 *   <li>{@code check}: what can be wrong with a whole site
 *   <li>{@code mail}: HTML and text become a message
 *   <li>{@code build}: read, plan, compare, render, write
 *   <li>{@code extract}: a page or a paste becomes an article, with reasons for what was left out
 *   <li>{@code fetch}: pages and feeds from the web, within bounds
 *   <li>{@code capture}: an extracted article becomes a draft
 *   <li>{@code inbox}: feeds become a list of reports to keep or drop
 *   <li>{@code serve}: the site as it is edited, in a browser
 *   <li>{@code publish}: the output folder becomes a commit on a remote's branch
 *   <li>{@code cli}: the commands
 * </ul>
 */
@NullMarked
package press.courant;

import org.jspecify.annotations.NullMarked;
