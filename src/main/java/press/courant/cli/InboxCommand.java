package press.courant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import press.courant.content.Inventory;
import press.courant.fetch.Fetcher;
import press.courant.inbox.Arrivals;
import press.courant.inbox.FeedList;
import press.courant.inbox.InboxFile;
import press.courant.inbox.InboxJson;
import press.courant.inbox.InboxView;
import press.courant.inbox.News;
import press.courant.inbox.Round;
import press.courant.model.Inbox;
import press.courant.model.Subscription;
import press.courant.problem.Problem;

/** {@code courant inbox}: asks the feeds for news, and lists what there is to keep or drop. */
@Command(name = "inbox", description = "Fetches the feeds, and lists what they bring.", synopsisSubcommandLabel = "[COMMAND]")
final class InboxCommand extends InboxAction {
    @Option(names = "--feed", paramLabel = "ID", description = "Fetch and list this feed only; may be repeated.")
    private List<String> only = List.of();

    @Option(names = "--all",
            description = "List everything: all that is new, what was kept or dropped, and what the digest has.")
    private boolean all;

    @Option(names = "--offline", description = "List what is known, and fetch nothing.")
    private boolean offline;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; json prints each report as an object in a line of its own (default: text).")
    private Format format = Format.TEXT;

    @Mixin
    private FetchOptions web;

    /** What the list is printed as. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    int run(Path site) throws IOException {
        Inventory inventory = SiteInventory.reader(site).read();
        if (Problem.anyError(inventory.problems())) {
            print(site, inventory.problems());
            return 1;
        }
        List<Subscription> feeds = subscriptions(site);
        List<Subscription> chosen =
                only.isEmpty() ? feeds : only.stream().map(id -> InboxFeedsCommand.feed(this, feeds, id)).toList();
        if (feeds.isEmpty()) {
            remark("No feeds yet. Follow one: courant inbox add URL");
            return 0;
        }
        Inbox before = inbox(site);
        ZoneId zone = inventory.config().timeZone();
        List<News> news = offline ? List.of() : fetch(chosen, before, zone);
        LocalDate today = LocalDate.now(clock().withZone(zone));
        Inbox inbox = offline ? before
                : value(site, new InboxFile(site).update(latest -> Arrivals.into(latest, news, feeds, today)));
        List<String> ids = only.isEmpty() ? List.of() : chosen.stream().map(Subscription::id).toList();
        print(new InboxView(inventory, feeds).rows(inbox, ids));
        for (News one : news) {
            if (!one.url().equals(one.subscription().url())) {
                moved(site, one);
            }
        }
        print(site, news.stream().flatMap(one -> one.problem().stream()).toList());
        boolean failed = !news.isEmpty() && news.stream().allMatch(one -> one.problem().isPresent());
        return failed ? 1 : 0;
    }

    private void print(List<InboxView.Row> rows) {
        if (format == Format.JSON) {
            InboxListing.listed(rows, all).forEach(row -> streams().out().println(InboxJson.of(row)));
        } else {
            new InboxListing(courant().paletteOfOutput(), all).lines(rows).forEach(this::say);
        }
    }

    /** What is said to a person, and is no part of what another program reads. */
    private void remark(String line) {
        if (format == Format.TEXT) {
            say(line);
        } else if (!courant().isQuiet()) {
            streams().err().println(line);
        }
    }

    private List<News> fetch(List<Subscription> feeds, Inbox inbox, ZoneId zone) throws IOException {
        boolean shown = streams().errIsTerminal() && !courant().isQuiet();
        try (Fetcher fetcher = web.fetcher()) {
            if (shown) {
                streams().err().print("\rFetching " + feeds.size() + (feeds.size() == 1 ? " feed" : " feeds"));
                streams().err().flush();
            }
            return new Round(fetcher, clock(), zone).ask(feeds, inbox);
        } finally {
            if (shown) {
                streams().err().print("\r" + " ".repeat(30) + "\r");
                streams().err().flush();
            }
        }
    }

    private void moved(Path site, News news) throws IOException {
        boolean done = new FeedList(site).move(news.subscription(), news.url());
        remark(news.subscription().id() + " has moved for good to " + news.url()
                + (done ? ", as content/feeds.yaml now says" : "; write that into content/feeds.yaml"));
    }
}
