package press.courant.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import press.courant.content.Addresses;
import press.courant.extract.Input;
import press.courant.extract.InputException;
import press.courant.fetch.Answer;
import press.courant.fetch.FetchException;
import press.courant.fetch.Fetcher;
import press.courant.fetch.Query;
import press.courant.fetch.Validators;
import press.courant.inbox.Feed;
import press.courant.inbox.FeedFinder;
import press.courant.inbox.FeedFinder.Found;
import press.courant.inbox.FeedList;
import press.courant.inbox.FeedReader;
import press.courant.model.Subscription;
import press.courant.problem.Location;
import press.courant.problem.Printable;
import press.courant.problem.Problem;

/** {@code courant inbox add}: feeds to follow, by their addresses, by a page that names one, or by a list. */
@Command(name = "add", description = "Follows feeds: one, that of a web page, or all of a list in OPML.")
final class InboxAddCommand extends InboxAction {
    private static final String ADD = "courant inbox add ";

    @Parameters(paramLabel = "URL|OPML", arity = "1..*",
            description = "Addresses of feeds, of pages or of OPML lists, or OPML files.")
    private List<String> inputs = List.of();

    @Mixin
    private FetchOptions web;

    @Override
    int run(Path site) throws IOException {
        int code = 0;
        try (Fetcher fetcher = web.fetcher()) {
            for (String input : inputs) {
                try {
                    List<Found> found = Query.isMeant(input) ? fetched(fetcher, input) : listed(input);
                    add(site, found, subscriptions(site));
                } catch (FetchException e) {
                    code = 1;
                    print(Path.of(""), List.of(Problem.error(Location.of(Printable.visible(input)),
                            Optional.ofNullable(e.getMessage()).orElse(""), e.hint())));
                }
            }
        }
        return code;
    }

    private List<Found> listed(String input) throws IOException {
        Path file = Path.of(input);
        if (!Files.isRegularFile(file)) {
            throw folder.usage("there is no file " + input, "name an OPML file, or an address from https:// on");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return FeedFinder.ofList(Input.read(input, stream, Optional.empty()).bytes(), Optional.empty(), "")
                    .filter(feeds -> !feeds.isEmpty())
                    .orElseThrow(() -> new FetchException(
                            "this names no feeds", "name a list of feeds in OPML, or the address of a feed"));
        } catch (InputException e) {
            throw new FetchException("this cannot be read: " + e.getMessage(), "name a list of feeds in OPML");
        }
    }

    private List<Found> fetched(Fetcher fetcher, String input) throws IOException {
        Answer answer = fetcher.fetch(Query.feed(input, Validators.NONE));
        Optional<List<Found>> list = FeedFinder.ofList(answer.body(), answer.charset(), answer.url());
        if (list.isPresent()) {
            return list.get();
        } else if (!FeedReader.isPage(answer.body(), answer.charset())) {
            return List.of(found(answer));
        }
        List<Found> feeds = FeedFinder.ofPage(answer.body(), answer.charset(), answer.url());
        if (feeds.isEmpty()) {
            throw new FetchException("this is a web page, and it names no feed", "look for the address of a feed on the site");
        }
        say("This is a web page. Its feed is " + Printable.visible(feeds.get(0).url()));
        feeds.stream().skip(1).forEach(other -> say("  another one: " + ADD + Printable.visible(other.url())));
        return List.of(found(fetcher.fetch(Query.feed(feeds.get(0).url(), Validators.NONE))));
    }

    private static Found found(Answer answer) throws FetchException {
        Feed feed = FeedReader.read(answer.body(), answer.charset(), answer.url());
        return new Found(feed.title(), answer.permanentUrl());
    }

    private void add(Path site, List<Found> found, List<Subscription> before) throws IOException {
        List<Subscription> all = new ArrayList<>(before);
        for (Found feed : found) {
            Optional<Subscription> known = all.stream().filter(other -> other.url().equals(feed.url())).findFirst();
            if (known.isPresent()) {
                say("There already: " + known.get().id() + "  " + Printable.visible(feed.url()));
                continue;
            }
            String name = feed.name().orElseGet(() -> Addresses.host(feed.url()).orElse(feed.url()));
            Subscription added = new Subscription(FeedList.id(name, all), name, feed.url());
            all.add(added);
            say("Added " + added.id() + "  " + Printable.visible(feed.url()));
        }
        if (all.size() > before.size()) {
            new FeedList(site).add(all.subList(before.size(), all.size()));
        }
    }
}
