package press.courant.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import press.courant.content.Addresses;
import press.courant.problem.Printable;

/** {@code courant init}: a folder becomes a new digest. */
@Command(name = "init", description = "Makes a new digest: settings, an example, and a workflow for GitHub Pages.")
final class InitCommand implements Callable<Integer> {
    private static final String EXAMPLE_ADDRESS = "https://example.org/";

    private final Streams streams;
    private final Clock clock;
    private final ZoneId zone;

    @ParentCommand
    private CourantCommand courant;

    @Spec
    private CommandSpec command;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "DIR", description = "The folder to make it in; one that is there must have no content/.")
    private Path folder;

    @Option(names = "--title", paramLabel = "TEXT", description = "The digest's name (default: from the folder's).")
    private Optional<String> title = Optional.empty();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = EXAMPLE_ADDRESS,
            description = "Where the site will be (default: " + EXAMPLE_ADDRESS + ", to be changed later).")
    private String baseUrl = EXAMPLE_ADDRESS;

    InitCommand(Streams streams, Clock clock, ZoneId zone) {
        this.streams = streams;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Integer call() {
        courant.refuseContradictions();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException(command.commandLine(), folder + " is not a folder", "name a new or an empty folder");
        }
        String name = title.orElseGet(this::titleOfFolder).strip();
        if (name.isEmpty()) {
            throw new UsageException(command.commandLine(), "--title is empty", "leave it out, or name the digest");
        }
        String address = Addresses.baseUrl(baseUrl).orElseThrow(() -> new UsageException(
                        command.commandLine(), "--base-url '" + baseUrl + "' is not the address of a site",
                        "it is like https://example.org/digest/"))
                .toString();
        SortedSet<String> inTheWay = Starter.inTheWay(folder.normalize());
        if (!inTheWay.isEmpty()) {
            return refuse(inTheWay);
        }
        Starter starter = new Starter(Map.of(
                "title", Starter.quoted(name),
                "baseUrl", Starter.quoted(address),
                "timeZone", ZoneId.getAvailableZoneIds().contains(zone.getId()) ? zone.getId() : "UTC",
                "today", LocalDate.now(clock.withZone(zone)).toString()));
        try {
            starter.writeInto(folder.normalize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!courant.isQuiet()) {
            printNextSteps();
        }
        return 0;
    }

    private int refuse(SortedSet<String> inTheWay) {
        PrintStream err = streams.err();
        err.println("courant: error: " + shown() + " has what init would write, and nothing is overwritten");
        inTheWay.forEach(path -> err.println("  " + path));
        err.println("  hint: name a new folder, or move these away first");
        return 1;
    }

    private void printNextSteps() {
        PrintStream out = streams.out();
        out.println("Made a digest in " + shown() + ":");
        Starter.paths().forEach(path -> out.println("  " + path));
        out.println("Next, in that folder:");
        out.println("  courant build      makes the site, in site-output/");
        out.println("  courant serve      shows it as you edit, at the address that it prints");
        out.println("  courant publish    puts it on the branch gh-pages of the git remote 'origin'");
        out.println("Write entries in content/articles/, and change title and address in content/site.yaml.");
        out.println(".github/workflows/pages.yml says what GitHub needs to build the site with each push.");
    }

    private String shown() {
        return Printable.visible(folder.toString());
    }

    /** {@code my-digest} as {@code My digest}. */
    private String titleOfFolder() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        String words = name == null ? "" : name.toString().replaceAll("[-_\\s]+", " ").strip();
        if (words.isEmpty()) {
            return "News digest";
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}
