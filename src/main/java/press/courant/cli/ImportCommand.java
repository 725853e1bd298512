package press.courant.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import press.courant.capture.ContentKind;
import press.courant.capture.Draft;
import press.courant.capture.Drafts;
import press.courant.capture.Duplicate;
import press.courant.capture.Duplicates;
import press.courant.capture.NewSource;
import press.courant.capture.NewSources;
import press.courant.capture.PastTopics;
import press.courant.capture.Report;
import press.courant.capture.SiteExtractor;
import press.courant.capture.SuggestedTopic;
import press.courant.capture.WebPage;
import press.courant.content.CleaningReader;
import press.courant.content.Inventory;
import press.courant.extract.ArticleFinder;
import press.courant.extract.ExtractedArticle;
import press.courant.extract.Extractor;
import press.courant.extract.Input;
import press.courant.extract.InputException;
import press.courant.extract.RemovedBlock;
import press.courant.fetch.FetchException;
import press.courant.fetch.Query;
import press.courant.model.Source;
import press.courant.model.Topic;
import press.courant.parallel.Meanwhile;
import press.courant.problem.Location;
import press.courant.problem.Printable;
import press.courant.problem.Problem;
import press.courant.problem.SourceFiles;

/** {@code courant import}: a page or a paste becomes a draft of the digest. */
@Command(name = "import", description = "Makes a draft of the article in a page or a pasted text.")
final class ImportCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";
    private static final Path HERE = Path.of("");
    private static final int SHOWN = 60;

    private final Streams streams;
    private final Map<String, String> environment;
    private final Clock clock;
    private final Questions questions;

    @ParentCommand
    private CourantCommand courant;

    @Mixin
    private SiteFolder folder;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "FILE|URL",
            description = "An HTML or text file, the address of a page, or - for the standard input.")
    private String input = STANDARD_INPUT;

    @Option(names = "--url", paramLabel = "URL", description = "Where the report is, whatever the page says.")
    private Optional<String> url = Optional.empty();

    @Option(names = "--date", paramLabel = "DATE", description = "When the report appeared, whatever the page says.")
    private Optional<String> date = Optional.empty();

    @Mixin
    private ImportOptions options;

    @Option(
            names = "--add-source",
            negatable = true,
            description = "Write a new source into content/sources.yaml without a question, or into the draft alone.")
    private Optional<Boolean> addSource = Optional.empty();

    @Option(names = "--dry-run", description = "Print the file's path and text, and write nothing.")
    private boolean dryRun;

    @Option(names = "--date-otherwise", hidden = true, description = "When the report appeared, where the page does not say.")
    private Optional<String> dateOtherwise = Optional.empty();

    @Option(names = "--author-otherwise", hidden = true, description = "Who wrote the report, where the page does not say.")
    private Optional<String> authorOtherwise = Optional.empty();

    @Mixin
    private FetchOptions web;

    ImportCommand(Streams streams, Map<String, String> environment, Clock clock) {
        this.streams = streams;
        this.environment = environment;
        this.clock = clock;
        this.questions = new Questions(streams);
    }

    @Override
    public Integer call() throws IOException {
        courant.refuseContradictions();
        Path site = folder.site();
        Optional<String> address = url.map(this::address);
        Optional<Path> file = isFile() ? Optional.of(file()) : Optional.empty();
        // What every extraction begins with takes as long as to read the settings.
        Meanwhile<Extractor> prepared = new Meanwhile<>(() -> new Extractor(CleaningReader.builtIn()));
        Inventory inventory = SiteInventory.reader(site).read();
        if (Problem.anyError(inventory.problems())) {
            print(site, inventory.problems());
            return 1;
        }
        date.filter(day -> inventory.day(day).isEmpty()).ifPresent(day -> {
            throw folder.usage("--date '" + day + "' is not a date", "write it as 2023-09-25 or 2023-09-25T14:05+04:00");
        });
        List<Topic> filed = options.topics(inventory, folder);
        prepared.get();
        ArticleFinder finder = new SiteExtractor(inventory);
        Optional<WebPage> page = Query.isMeant(input) ? fetch(finder) : Optional.empty();
        Optional<ExtractedArticle> article = Query.isMeant(input) ? page.map(WebPage::article) : extract(file, address, finder);
        if (article.isEmpty()) {
            return 1;
        }
        Report found = Report.of(article.get(), inventory);
        Duplicates known = Duplicates.among(inventory.entries());
        Optional<Duplicate> twin =
                twin(known, found.markdown(), found.url(), address, page.map(WebPage::url), page.map(fetched -> input));
        if (isRefused(twin, site)) {
            return 1;
        }
        Report report = completed(page.map(fetched -> Report.of(fetched, inventory)).orElse(found), address, inventory);
        twin = twin.isPresent() ? twin : twin(known, report.markdown(), report.url());
        if (isRefused(twin, site)) {
            return 1;
        }
        LocalDate today = LocalDate.now(clock.withZone(inventory.config().timeZone()));
        Drafts drafts = new Drafts(inventory, today).besides(twin);
        drafts = added(report, inventory, site).map(drafts::with).orElse(drafts);
        List<SuggestedTopic> suggested = filed.isEmpty() ? PastTopics.of(inventory.entries()).suggest(report) : List.of();
        List<Topic> topicsOfDraft = filed.isEmpty()
                ? suggested.stream().flatMap(topic -> inventory.topic(topic.id()).stream()).toList() : filed;
        Draft draft = drafts.of(report, topicsOfDraft, path -> Files.exists(site.resolve(path)));
        keep(site, draft);
        suggested.forEach(this::printTopic);
        if (courant.isVerbose()) {
            article.get().removed().forEach(this::printRemoval);
        }
        print(site, Stream.concat(draft.problems().stream(), page.flatMap(fetched -> fetched.wishes().notice(input)).stream())
                .toList());
        return 0;
    }

    private boolean isFile() {
        return !input.equals(STANDARD_INPUT) && !Query.isMeant(input);
    }

    private String address(String given) {
        return Report.address(given).orElseThrow(() -> folder.usage(
                "--url '" + given + "' is not the address of a report", "copy it from the browser, from https:// on"));
    }

    private Path file() {
        try {
            return Path.of(input);
        } catch (InvalidPathException e) {
            throw folder.usage("'" + input + "' is not the name of a file", "name a saved page or a text, or - for the input");
        }
    }

    private Optional<WebPage> fetch(ArticleFinder finder) throws IOException {
        try {
            return Optional.of(web.read(input, finder, streams, courant.isQuiet()));
        } catch (FetchException e) {
            refuse(e.getMessage(), e.hint());
            return Optional.empty();
        }
    }

    private Optional<ExtractedArticle> extract(Optional<Path> file, Optional<String> address, ArticleFinder finder)
            throws IOException {
        try (InputStream stream = file.isPresent() ? Files.newInputStream(file.get()) : streams.in()) {
            Input read = Input.read(input, stream, address);
            if (ContentKind.isFeed(read.bytes())) {
                refuse("this is a feed, not a page", "follow it by its address: courant inbox add URL");
                return Optional.empty();
            }
            ExtractedArticle article = finder.extract(read);
            if (!article.text().isBlank()) {
                return Optional.of(article);
            }
            refuse("there is no article in this", "save the article's page alone, or paste its text");
        } catch (InputException e) {
            refuse("this cannot be read: " + e.getMessage(), "save the article's page alone, or paste its text");
        } catch (NoSuchFileException e) {
            refuse("there is no such file",
                    "name a saved page, a text, the address of a page from https:// on, or - for the standard input");
        } catch (FileSystemException e) {
            refuse("this file cannot be read", "check that you may read it");
        } catch (IOException e) {
            if (file.filter(Files::isDirectory).isEmpty()) {
                throw e;
            }
            refuse("this is a folder", "import one file at a time");
        }
        return Optional.empty();
    }

    @SafeVarargs
    private static Optional<Duplicate> twin(Duplicates known, String markdown, Optional<String>... addresses) {
        return known.find(Stream.of(addresses).flatMap(Optional::stream), markdown);
    }

    private boolean isRefused(Optional<Duplicate> twin, Path site) {
        if (options.isForced()) {
            return false;
        }
        twin.ifPresent(entry -> refuse(
                "the digest has this report already: " + files(site).shown(entry.path()) + " (" + likeness(entry) + ")",
                "look at that entry; --force imports the report all the same"));
        return twin.isPresent();
    }

    private static String likeness(Duplicate entry) {
        long percent = Math.round(100 * entry.similarity());
        String text = percent + " % of the shorter text";
        return !entry.sameAddress() ? text : percent == 0 ? "the same address" : "the same address, " + text;
    }

    /** What the editor says goes before what the page says, and what neither says is asked for. */
    private Report completed(Report found, Optional<String> address, Inventory inventory) throws IOException {
        Report report = address.map(found::at).orElse(found);
        report = date.map(report::dated).orElse(report);
        if (report.date().isEmpty()) {
            report = dateOtherwise.filter(day -> inventory.day(day).isPresent()).map(report::dated).orElse(report);
        }
        if (report.author().isEmpty()) {
            report = authorOtherwise.map(report::by).orElse(report);
        }
        if (input.equals(STANDARD_INPUT)) {
            return report;
        }
        if (report.title().isEmpty()) {
            report = questions.ask("Title of the report", Optional::of).map(report::titled).orElse(report);
        }
        if (report.date().isEmpty()) {
            report = questions.ask("Date of the report, such as 2023-09-25",
                    day -> Optional.of(day).filter(given -> inventory.day(given).isPresent())).map(report::dated).orElse(report);
        }
        if (report.url().isEmpty()) {
            report = questions.ask("Address of the report", Report::address).map(report::at).orElse(report);
        }
        return report;
    }

    /** The source of the report, where it was new and has been registered. */
    private Optional<Source> added(Report report, Inventory inventory, Path site) throws IOException {
        Optional<NewSource> source =
                addSource.orElse(true) ? new NewSources(inventory).of(report, site) : Optional.empty();
        boolean asks = addSource.isEmpty() && streams.canAsk() && !input.equals(STANDARD_INPUT);
        SourceRegistration registration = new SourceRegistration(streams, questions, printer(site),
                files(site).shown(NewSource.REGISTRY), asks, dryRun, courant.isQuiet());
        return source.isPresent() && registration.add(source.get(), site) ? source.map(NewSource::source) : Optional.empty();
    }

    private void keep(Path site, Draft draft) throws IOException {
        String shown = files(site).shown(draft.path());
        if (dryRun) {
            streams.out().println(shown);
            streams.out().println();
            streams.out().print(draft.text());
            return;
        }
        draft.writeInto(site);
        if (!courant.isQuiet()) {
            streams.out().println("Wrote " + shown);
        }
    }

    private void printTopic(SuggestedTopic topic) {
        if (!courant.isQuiet()) {
            String words = topic.words().isEmpty() ? "" : String.join(", ", topic.words()) + " (in " + topic.entries()
                    + (topic.entries() == 1 ? " entry of it), " : " entries of it), ");
            (dryRun ? streams.err() : streams.out()).println("  suggested topic " + topic.id() + ": "
                    + Printable.sentence(words + "like " + topic.nearest()));
        }
    }

    /** On the error stream, since a dry run's output is a file's text. */
    private void printRemoval(RemovedBlock block) {
        String text = block.text().codePointCount(0, block.text().length()) <= SHOWN ? block.text()
                : block.text().substring(0, block.text().offsetByCodePoints(0, SHOWN)) + "…";
        streams.err().println("  left out: " + Printable.sentence(block.where() + ": " + block.reason() + ": " + text));
    }

    private void refuse(String message, String hint) {
        print(HERE, List.of(Problem.error(Location.of(Printable.visible(input)), message, hint)));
    }

    private void print(Path site, List<Problem> problems) {
        printer(site).print(problems);
    }

    private ProblemPrinter printer(Path site) {
        return new ProblemPrinter(streams.err(), courant.palette(streams, environment), files(site));
    }

    private static SourceFiles files(Path site) {
        return new SourceFiles(site, HERE.toAbsolutePath(), BuiltInFiles::text);
    }
}
