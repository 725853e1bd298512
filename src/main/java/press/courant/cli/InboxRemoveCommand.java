package press.courant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import press.courant.inbox.Arrivals;
import press.courant.inbox.FeedList;
import press.courant.inbox.InboxFile;
import press.courant.model.Subscription;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** {@code courant inbox remove}: a feed is not followed any longer. */
@Command(name = "remove", description = "Stops following a feed.")
final class InboxRemoveCommand extends InboxAction {
    @Parameters(paramLabel = "FEED", description = "The id or the address of the feed.")
    private String name = "";

    @Override
    int run(Path site) throws IOException {
        List<Subscription> feeds = subscriptions(site);
        Subscription feed = InboxFeedsCommand.feed(this, feeds, name);
        if (!new FeedList(site).remove(feed)) {
            print(site, List.of(Problem.error(Location.of("content/feeds.yaml"),
                    "'" + feed.id() + "' stands there in an unusual way", "take it out by hand")));
            return 1;
        }
        value(site, new InboxFile(site).update(inbox -> Arrivals.without(inbox, feed.id())));
        say("Removed " + feed.id());
        return 0;
    }
}
