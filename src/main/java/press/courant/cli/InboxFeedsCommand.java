package press.courant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import press.courant.cli.Palette.Style;
import press.courant.content.InventoryReader;
import press.courant.inbox.Opml;
import press.courant.model.Subscription;
import press.courant.problem.Printable;

/** {@code courant inbox feeds}: the feeds that are followed. */
@Command(name = "feeds", description = "Lists the feeds that are followed.")
final class InboxFeedsCommand extends InboxAction {
    @Option(names = "--opml", description = "Print them as a list in OPML, for another reader of feeds.")
    private boolean opml;

    @Override
    int run(Path site) throws IOException {
        List<Subscription> feeds = subscriptions(site);
        if (opml) {
            String title = new InventoryReader(site).readWithoutEntries().config().title();
            streams().out().print(Opml.of(title, feeds));
            return 0;
        }
        Palette palette = courant().paletteOfOutput();
        feeds.forEach(feed -> streams().out().println(
                palette.paint(Style.PLACE, feed.id()) + "  " + Printable.visible(feed.name())
                        + "  " + Printable.visible(feed.url())));
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
