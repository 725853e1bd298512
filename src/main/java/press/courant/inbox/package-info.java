/**
 * Feeds become a list of reports that an editor keeps or drops.
 *
 * <p>A {@link press.courant.inbox.FeedReader} reads a feed of any kind, {@link press.courant.inbox.Round} asks all feeds
 * for news, {@link press.courant.inbox.Arrivals} folds what is new into the inbox, and
 * {@link press.courant.inbox.InboxFile} keeps it in {@code content/inbox.yaml}. The feeds themselves are the editor's, in
 * {@code content/feeds.yaml}, of which {@link press.courant.inbox.FeedList} changes single lines.
 */
@NullMarked
package press.courant.inbox;

import org.jspecify.annotations.NullMarked;
