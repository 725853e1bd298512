package press.courant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.courant.capture.Draft;
import press.courant.capture.Drafts;
import press.courant.capture.Duplicate;
import press.courant.capture.Duplicates;
import press.courant.capture.Report;
import press.courant.content.Inventory;
import press.courant.model.InboxItem;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** {@code courant inbox keep}: reports become drafts, as by {@code courant import}. */
@Command(name = "keep", description = "Imports reports as drafts, as 'courant import' does.")
final class InboxKeepCommand extends InboxAction {
    @Parameters(paramLabel = "N", arity = "1..*", description = "Numbers and ranges, such as 3 5-7.")
    private List<String> numbers = List.of();

    @Mixin
    private ImportOptions options;

    @Mixin
    private FetchOptions web;

    @Option(names = "--from-feed", description = "Fetch no page; make the drafts of what the feeds say.")
    private boolean fromFeed;

    @Override
    int run(Path site) throws IOException {
        int worst = 0;
        for (InboxItem item : InboxNumbers.items(numbers, inbox(site), folder)) {
            int code = item.isNew() || options.isForced() ? keep(site, item) : decided(site, item);
            if (code == 0) {
                decide(site, InboxItem.Decision.KEPT, other -> other.number() == item.number());
            }
            worst = Math.max(worst, code);
        }
        return worst;
    }

    private int decided(Path site, InboxItem item) {
        String decision = item.decision() == InboxItem.Decision.KEPT ? "kept" : "dropped";
        problem(site, item.number() + " was " + decision + " already", "--force imports it all the same");
        return 1;
    }

    private int keep(Path site, InboxItem item) throws IOException {
        if (fromFeed || item.url().isEmpty()) {
            return draft(site, item);
        }
        String folderName = site.toString().isEmpty() ? "." : site.toString();
        List<String> words = new ArrayList<>(List.of(item.url().get(), "--site", folderName));
        options.topics().forEach(topic -> words.addAll(List.of("--topic", topic)));
        item.date().ifPresent(date -> words.addAll(List.of("--date-otherwise", date)));
        item.author().ifPresent(author -> words.add("--author-otherwise=" + author));
        words.addAll(options.isForced() ? List.of("--force") : List.of());
        words.addAll(web.isPrivateAllowed() ? List.of("--allow-private") : List.of());
        words.addAll(courant().flags());
        int code = spec.root().commandLine().getSubcommands().get("import").execute(words.toArray(String[]::new));
        if (code != 0) {
            problem(site, item.number() + " stays in the inbox",
                    "courant inbox keep " + item.number() + " --from-feed makes a draft of what the feed says; drop "
                            + item.number() + " takes it out of the list");
        }
        return code;
    }

    private int draft(Path site, InboxItem item) throws IOException {
        Inventory inventory = SiteInventory.reader(site).read();
        if (Problem.anyError(inventory.problems())) {
            print(site, inventory.problems());
            return 1;
        }
        Optional<Duplicate> twin = Duplicates.among(inventory.entries())
                .find(item.mentions().stream().flatMap(mention -> mention.url().stream()), "");
        if (twin.isPresent() && !options.isForced()) {
            problem(site, item.number() + ": the digest has this report already: " + files(site).shown(twin.get().path()),
                    "look at that entry; --force imports the report all the same");
            return 1;
        }
        String summary = item.summary().or(item::title).orElse("");
        Report report = new Report(item.title(), item.date().filter(date -> inventory.day(date).isPresent()), item.url(),
                Optional.empty(), item.author(), Optional.empty(), Optional.empty(), item.summary(), summary, summary);
        LocalDate today = LocalDate.now(clock().withZone(inventory.config().timeZone()));
        Draft draft = new Drafts(inventory, today).besides(twin)
                .of(report, options.topics(inventory, folder), path -> Files.exists(site.resolve(path)));
        draft.writeInto(site);
        say("Wrote " + files(site).shown(draft.path()) + ", of what the feed says");
        print(site, draft.problems());
        return 0;
    }

    private void problem(Path site, String message, String hint) {
        print(site, List.of(Problem.error(Location.of("content/inbox.yaml"), message, hint)));
    }
}
