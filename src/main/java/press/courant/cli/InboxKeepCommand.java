package press.courant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.courant.capture.Draft;
import press.courant.capture.Drafts;
import press.courant.capture.Duplicate;
import press.courant.capture.Duplicates;
import press.courant.capture.Report;
import press.courant.content.Inventory;
import press.courant.content.InventoryReader;
import press.courant.inbox.InboxFile;
import press.courant.model.Inbox;
import press.courant.model.InboxItem;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** {@code courant inbox keep}: reports become drafts, as by {@code courant import}. */
@Command(name = "keep", description = "Imports reports as drafts, as 'courant import' does.")
final class InboxKeepCommand extends InboxAction {
    @Parameters(paramLabel = "N", arity = "1..*", description = "Numbers and ranges, such as 3 5-7.")
    private List<String> numbers = List.of();

    @Option(names = "--topic", paramLabel = "TOPIC", description = "A topic of content/topics.yaml; may be repeated.")
    private List<String> topics = List.of();

    @Option(names = "--from-feed", description = "Fetch no page; make the drafts of what the feeds say.")
    private boolean fromFeed;

    @Option(names = "--force", description = "Import what the digest has already.")
    private boolean force;

    @Option(names = "--allow-private", description = "Fetch from this machine and from private networks too.")
    private boolean allowPrivate;

    InboxKeepCommand(Streams streams, Map<String, String> environment, Clock clock) {
        super(streams, environment, clock);
    }

    @Override
    int run(Path site) throws IOException {
        int worst = 0;
        for (InboxItem item : InboxNumbers.items(numbers, inbox(site), folder)) {
            int code = item.isNew() || force ? keep(site, item) : decided(site, item);
            if (code == 0) {
                value(site, new InboxFile(site).update(latest -> new Inbox(latest.feeds(), latest.items().stream()
                        .map(other -> other.number() == item.number() ? other.decided(InboxItem.Decision.KEPT) : other).toList())));
            }
            worst = Math.max(worst, code);
        }
        return worst;
    }

    private int decided(Path site, InboxItem item) {
        problem(site, item.number() + " was " + (item.decision() == InboxItem.Decision.KEPT ? "kept" : "dropped") + " already",
                "--force imports it all the same");
        return 1;
    }

    private int keep(Path site, InboxItem item) throws IOException {
        if (fromFeed || item.url().isEmpty()) {
            return draft(site, item);
        }
        List<String> words = new ArrayList<>(List.of(item.url().get(), "--site", site.toString().isEmpty() ? "." : site.toString()));
        topics.forEach(topic -> words.addAll(List.of("--topic", topic)));
        item.date().ifPresent(date -> words.addAll(List.of("--date-otherwise", date)));
        item.author().ifPresent(author -> words.add("--author-otherwise=" + author));
        words.addAll(force ? List.of("--force") : List.of());
        words.addAll(allowPrivate ? List.of("--allow-private") : List.of());
        words.addAll(courant().flags());
        int code = spec.root().commandLine().getSubcommands().get("import").execute(words.toArray(String[]::new));
        if (code != 0) {
            problem(site, item.number() + " stays in the inbox",
                    "courant inbox keep " + item.number() + " --from-feed makes a draft of what the feed says; drop " + item.number()
                            + " takes it out of the list");
        }
        return code;
    }

    private int draft(Path site, InboxItem item) throws IOException {
        Inventory inventory = new InventoryReader(site).read();
        if (Problem.anyError(inventory.problems())) {
            print(site, inventory.problems());
            return 1;
        }
        Optional<Duplicate> twin = Duplicates.among(inventory.entries())
                .find(item.mentions().stream().flatMap(mention -> mention.url().stream()), "");
        if (twin.isPresent() && !force) {
            problem(site, item.number() + ": the digest has this report already: " + files(site).shown(twin.get().path()),
                    "look at that entry; --force imports the report all the same");
            return 1;
        }
        String summary = item.summary().or(item::title).orElse("");
        Report report = new Report(item.title(), item.date().filter(date -> inventory.day(date).isPresent()), item.url(), Optional.empty(),
                item.author(), Optional.empty(), Optional.empty(), item.summary(), summary, summary);
        LocalDate today = LocalDate.now(clock.withZone(inventory.config().timeZone()));
        Draft draft = new Drafts(inventory, today).besides(twin).of(report, topics.stream().map(topic -> inventory.topic(topic).orElseThrow(() ->
                folder.usage("--topic '" + topic + "' is not a topic", inventory.topicHint(topic)))).toList(),
                path -> Files.exists(site.resolve(path)));
        draft.writeInto(site);
        say("Wrote " + files(site).shown(draft.path()) + ", of what the feed says");
        print(site, draft.problems());
        return 0;
    }

    private void problem(Path site, String message, String hint) {
        print(site, List.of(Problem.error(Location.of("content/inbox.yaml"), message, hint)));
    }
}
