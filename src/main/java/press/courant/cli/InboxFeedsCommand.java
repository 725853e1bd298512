package press.courant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import press.courant.model.Subscription;
import press.courant.problem.Printable;

/** {@code courant inbox feeds}: the feeds that are followed. */
@Command(name = "feeds", description = "Lists the feeds that are followed.")
final class InboxFeedsCommand extends InboxAction {
    InboxFeedsCommand(Streams streams, Map<String, String> environment, Clock clock) {
        super(streams, environment, clock);
    }

    @Override
    int run(Path site) throws IOException {
        List<Subscription> feeds = subscriptions(site);
        feeds.forEach(feed -> streams.out().println(
                feed.id() + "  " + Printable.visible(feed.name()) + "  " + Printable.visible(feed.url())));
        if (feeds.isEmpty()) {
            say("No feeds yet. Follow one: courant inbox add URL");
        }
        return 0;
    }

    /** The feed of an id or an address. */
    static Subscription feed(InboxAction action, List<Subscription> feeds, String name) {
        return feeds.stream().filter(feed -> feed.id().equals(name) || feed.url().equals(name)).findFirst()
                .orElseThrow(() -> action.folder.usage("there is no feed '" + name + "'", "'courant inbox feeds' lists them"));
    }
}
