package press.courant.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import press.courant.build.EditionMailer;
import press.courant.build.EditionMailer.Mail;
import press.courant.build.PlanOptions;
import press.courant.problem.Outcome;
import press.courant.problem.Printable;
import press.courant.problem.SourceFiles;

/** {@code courant edition}: an edition becomes an e-mail. */
@Command(name = "edition", description = "Writes an edition as an e-mail: HTML, plain text, or both as one message.")
final class EditionCommand implements Callable<Integer> {
    private static final int BYTES_PER_KILOBYTE = 1000;

    private final Streams streams;
    private final Map<String, String> environment;
    private final Clock clock;

    @ParentCommand
    private CourantCommand courant;

    @Mixin
    private SiteFolderOptions options;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "ID", arity = "0..1",
            description = "A day such as 2023-09-25 or a week such as 2023-W39 (default: latest, the newest with entries).")
    private String id = EditionMailer.LATEST;

    @Option(names = "--output", paramLabel = "DIR", description = "Write ID.eml, ID.html and ID.txt there, and print nothing.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", description = "Print ${COMPLETION-CANDIDATES} (default: eml).")
    private Optional<MailFormat> format = Optional.empty();

    @Option(names = "--drafts", description = "Take in drafts too.")
    private boolean drafts;

    @Option(names = "--future", description = "Take in what is dated later than now too.")
    private boolean future;

    EditionCommand(Streams streams, Map<String, String> environment, Clock clock) {
        this.streams = streams;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        courant.refuseContradictions();
        if (output.isPresent() && format.isPresent()) {
            throw options.usage("--format and --output exclude each other", "--output writes all formats into a folder");
        }
        Path site = options.site();
        boolean isMessage = output.isEmpty() && format.orElse(MailFormat.EML) == MailFormat.EML;
        Outcome<Mail> mail = new EditionMailer(new PlanOptions(site, options.baseUrl(), drafts, future, false, true), clock,
                Version.name()).write(id, isMessage);
        new ProblemPrinter(streams.err(), courant.palette(streams, environment),
                new SourceFiles(site, Path.of("").toAbsolutePath(), BuiltInFiles::text)).print(mail.problems());
        if (mail.value().isEmpty()) {
            return 1;
        }
        if (output.isPresent()) {
            write(mail.value().get(), output.get());
        } else {
            print(mail.value().get());
        }
        return 0;
    }

    private void print(Mail mail) {
        byte[] bytes = switch (format.orElse(MailFormat.EML)) {
            case EML -> mail.message().orElseThrow();
            case HTML -> mail.html().getBytes(StandardCharsets.UTF_8);
            case TEXT -> mail.text().getBytes(StandardCharsets.UTF_8);
        };
        streams.out().write(bytes, 0, bytes.length);
        streams.out().flush();
    }

    private void write(Mail mail, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> names = new ArrayList<>();
        if (mail.message().isPresent()) {
            names.add(mail.id() + ".eml");
            Files.write(folder.resolve(names.get(0)), mail.message().get());
        }
        Files.writeString(folder.resolve(mail.id() + ".html"), mail.html());
        Files.writeString(folder.resolve(mail.id() + ".txt"), mail.text());
        names.addAll(List.of(mail.id() + ".html", mail.id() + ".txt"));
        if (!courant.isQuiet()) {
            String place = Printable.visible(SourceFiles.fromCurrent(folder, Path.of("").toAbsolutePath()));
            int kilobytes = (mail.htmlBytes() + BYTES_PER_KILOBYTE - 1) / BYTES_PER_KILOBYTE;
            streams.out().println("Wrote " + String.join(", ", names) + " into " + place + ": " + mail.entries()
                    + (mail.entries() == 1 ? " entry, " : " entries, ") + kilobytes + " KB of HTML");
        }
    }
}
