package press.courant.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import press.courant.build.PlanOptions;
import press.courant.build.SitePreview;
import press.courant.capture.Draft;
import press.courant.content.InventoryReader;
import press.courant.problem.Problem;
import press.courant.problem.SourceFiles;

/** A small site in a folder, to be previewed and edited. */
public final class PreviewedSite implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final Path folder;
    final Heard heard = new Heard();
    private Optional<PreviewServer> server = Optional.empty();

    public PreviewedSite(Path folder) {
        this.folder = folder;
    }

    /** What a listener was told. */
    static final class Heard implements PreviewListener {
        final List<Update> updates = new CopyOnWriteArrayList<>();
        final List<Problem> problems = new CopyOnWriteArrayList<>();
        final List<String> drafts = new CopyOnWriteArrayList<>();
        final List<String> reasonsToPoll = new CopyOnWriteArrayList<>();
        final List<Throwable> failures = new CopyOnWriteArrayList<>();

        @Override
        public void updated(Update update) {
            updates.add(update);
        }

        @Override
        public void found(List<Problem> found) {
            problems.addAll(found);
        }

        @Override
        public void wrote(Draft draft) {
            drafts.add(draft.path());
        }

        @Override
        public void polls(String reason) {
            reasonsToPoll.add(reason);
        }

        @Override
        public void failed(Throwable failure) {
            failures.add(failure);
        }
    }

    /** A digest at {@code /digest/} with three entries, a page and an asset. */
    public PreviewedSite withDigest() {
        write("content/site.yaml", """
                title: The Digest
                description: News.
                baseUrl: https://example.org/digest/
                language: en
                timeZone: UTC
                """);
        write("content/topics.yaml", "- {id: energy, label: Energy}\n");
        write("content/sources.yaml", "- {id: herald, name: The Herald, url: 'https://herald.example/'}\n");
        write("content/pages/about.md", "---\ntitle: About\n---\nWho we are.\n");
        write("content/assets/data.txt", "0123456789");
        writeEntry("first", "The first text.");
        writeEntry("second", "The second text.");
        writeEntry("third", "The third text.");
        return this;
    }

    public void writeEntry(String title, String text) {
        write("content/articles/" + title + ".md", entry(title, text));
    }

    static String entry(String title, String text) {
        return "---\ntitle: " + title + "\ndate: 2023-09-25\ntopics: [energy]\nrights: own\n---\n" + text + "\n";
    }

    public void write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A save as careful editors do it: written beside the file and then put in its place. */
    void replace(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Path temporary = Files.writeString(file.resolveSibling("." + file.getFileName() + ".tmp"), text);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String path) {
        try {
            Files.delete(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PreviewedSite serve() throws IOException {
        return serve(PlanOptions.of(folder), ServerOptions.of(folder), NativeWatch::start);
    }

    public PreviewedSite serve(PlanOptions options) throws IOException {
        return serve(options, ServerOptions.of(folder), NativeWatch::start);
    }

    /** With the bookmarklet, and pages for drafts. */
    public PreviewedSite serveWithCapture(CaptureToken token) throws IOException {
        PlanOptions options = new PlanOptions(folder, Optional.empty(), true, false, false, true);
        CaptureOptions capture = new CaptureOptions(token, true, new InventoryReader(folder));
        return serve(options, new ServerOptions(folder, Optional.empty(), Optional.of(0), Optional.empty(), Optional.of(capture)),
                NativeWatch::start);
    }

    PreviewedSite serve(PlanOptions options, ServerOptions server, SiteWatch.Native system) throws IOException {
        this.server = Optional.of(PreviewServer.start(
                server, new SitePreview(options, CLOCK, "courant test"), CLOCK,
                () -> new SourceFiles(folder, folder, path -> Optional.empty()), heard, system));
        return this;
    }

    PreviewServer server() {
        return server.orElseThrow();
    }

    /** Scheme, host and port. */
    public String origin() throws IOException {
        URI home = server().home();
        return home.getScheme() + "://" + home.getAuthority();
    }

    int port() throws IOException {
        return server().home().getPort();
    }

    /** Waits until something is so that will be so. */
    static void await(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as("waiting until " + what).isLessThan(PATIENCE);
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.ifPresent(PreviewServer::close);
    }
}
