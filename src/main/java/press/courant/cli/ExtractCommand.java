package press.courant.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import press.courant.capture.WebPage;
import picocli.CommandLine.Spec;
import press.courant.capture.SiteExtractor;
import press.courant.content.CleaningReader;
import press.courant.content.Inventory;
import press.courant.content.InventoryReader;
import press.courant.extract.ArticleFinder;
import press.courant.extract.Extractor;
import press.courant.extract.Input;
import press.courant.extract.InputException;
import press.courant.fetch.FetchException;
import press.courant.fetch.Query;
import press.courant.problem.Location;
import press.courant.problem.Printable;
import press.courant.problem.Problem;
import press.courant.problem.SourceFiles;

/** {@code courant extract}: pages and pastes become articles on the standard output. */
@Command(name = "extract", description = "Finds the article in pages or pasted text, and prints it.")
final class ExtractCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";
    private static final List<String> ENDINGS = List.of(".html", ".htm", ".xhtml", ".txt", ".html.gz", ".htm.gz", ".txt.gz");

    private final Streams streams;
    private final Map<String, String> environment;

    @ParentCommand
    private CourantCommand courant;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "FILE|URL", arity = "1..*",
            description = "HTML or text files, folders of them, addresses of pages, or - for the standard input.")
    private List<String> inputs = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "markdown",
            description = "${COMPLETION-CANDIDATES}; several inputs give several objects as JSON Lines (default: markdown).")
    private ArticleFormat format = ArticleFormat.MARKDOWN;

    @Option(names = "--url", paramLabel = "URL", description = "Where the page came from; its links are relative to it.")
    private Optional<String> url = Optional.empty();

    @Option(names = "--site", paramLabel = "DIR",
            description = "A site whose cleaning rules are applied, those of the report's source too.")
    private Optional<Path> site = Optional.empty();

    @Spec
    private CommandSpec command;

    @Mixin
    private FetchOptions web;

    ExtractCommand(Streams streams, Map<String, String> environment) {
        this.streams = streams;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        courant.refuseContradictions();
        Optional<Inventory> inventory = site.map(this::inventory);
        List<Problem> problems = new ArrayList<>(inventory.map(Inventory::problems).orElse(List.of()));
        if (Problem.anyError(problems)) {
            print(problems);
            return 1;
        }
        ArticleFinder finder = inventory.<ArticleFinder>map(SiteExtractor::new)
                .orElseGet(() -> new Extractor(CleaningReader.builtIn()));
        ArticlePrinter printer = new ArticlePrinter(streams.out(), format);
        for (String input : inputs) {
            try {
                extract(finder, printer, input, problems);
            } catch (NoSuchFileException | InvalidPathException e) {
                problems.add(Problem.error(Location.of(Printable.visible(input)), "no such file or folder",
                        "name a saved page, a text, or the address of a page from https:// on"));
            } catch (FileSystemException e) {
                problems.add(Problem.error(Location.of(Printable.visible(input)), "this cannot be read", "check that you may read it"));
            }
        }
        print(problems);
        return Problem.anyError(problems) ? 1 : 0;
    }

    private void extract(ArticleFinder finder, ArticlePrinter printer, String input, List<Problem> problems) throws IOException {
        if (Query.isMeant(input)) {
            fetch(finder, printer, input, problems);
        } else if (input.equals(STANDARD_INPUT)) {
            extract(finder, printer, input, streams.in(), problems);
        } else {
            for (Path file : files(Path.of(input))) {
                try (InputStream stream = Files.newInputStream(file)) {
                    extract(finder, printer, file.toString(), stream, problems);
                }
            }
        }
    }

    private void fetch(ArticleFinder finder, ArticlePrinter printer, String address, List<Problem> problems) throws IOException {
        try {
            WebPage page = web.read(address, finder, streams, courant.isQuiet());
            printer.print(address, page.article());
            page.wishes().notice(address).ifPresent(problems::add);
        } catch (FetchException e) {
            problems.add(Problem.error(Location.of(Printable.visible(address)), e.getMessage(), e.hint()));
        }
    }

    private Inventory inventory(Path folder) {
        if (!Files.isDirectory(folder.resolve("content"))) {
            throw new UsageException(command.commandLine(), "no content/ in " + folder, "name the folder that holds content/");
        }
        return new InventoryReader(folder).readWithoutEntries();
    }

    private void print(List<Problem> problems) {
        new ProblemPrinter(streams.err(), courant.palette(streams, environment),
                new SourceFiles(site.orElse(Path.of("")), Path.of("").toAbsolutePath(), BuiltInFiles::text)).print(problems);
    }

    private void extract(ArticleFinder finder, ArticlePrinter printer, String name, InputStream stream, List<Problem> problems)
            throws IOException {
        try {
            printer.print(name, finder.extract(Input.read(name, stream, url)));
        } catch (InputException e) {
            problems.add(Problem.error(Location.of(name), "this cannot be read: " + e.getMessage(),
                    "save the article's page alone, or paste its text"));
        }
    }

    private static List<Path> files(Path input) throws IOException {
        if (!Files.isDirectory(input)) {
            return List.of(input);
        }
        try (Stream<Path> files = Files.walk(input)) {
            return files.filter(Files::isRegularFile).filter(ExtractCommand::isPage).sorted().toList();
        }
    }

    private static boolean isPage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }
}
