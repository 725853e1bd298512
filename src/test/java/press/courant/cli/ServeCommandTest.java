package press.courant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code courant serve} as an editor has it on the screen. */
class ServeCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("Serving (http://\\S+)");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aNewDigestIsServedAtOnce() throws IOException, InterruptedException {
        Path site = newDigest();
        try (Running running = new Running("--site", site.toString(), "--port", "0")) {
            URI home = running.home();
            assertThat(out()).contains("(2 entries, read in ").contains("Ctrl-C ends");
            assertThat(get(home).body()).contains("This digest is being set up", "/_courant/reload.js");
            Path entry;
            try (var walk = Files.walk(site.resolve("content/articles"))) {
                entry = walk.filter(file -> file.toString().endsWith("welcome.md")).findFirst().orElseThrow();
            }
            Files.writeString(entry, Files.readString(entry).replaceFirst("(?m)^title: .*$", "title: Our own title"));
            await(() -> get(home).body().contains("Our own title"));
            await(() -> out().contains("welcome.md: updated in "));
            Files.writeString(entry, Files.readString(entry).replaceFirst("(?m)^date: .*$", "date: never"));
            await(() -> out().contains("1 error, so that the last good pages stay"));
            assertThat(err()).contains("welcome.md:", "error: ", "date: never", "^");
            assertThat(get(home).body()).contains("Our own title");
            Files.writeString(entry, Files.readString(entry).replace("date: never", "date: 2023-09-25"));
            await(() -> out().contains("welcome.md: mended in "));
            assertThat(err()).containsOnlyOnce("error: ");
            assertThat(site.resolve("site-output")).doesNotExist();
        }
        assertThat(err()).doesNotContain("warning");
    }

    @Test
    void aNetworkIsServedWithAWarning() throws IOException, InterruptedException {
        Path site = newDigest();
        try (Running running = new Running("--site", site.toString(), "--port", "0", "--host", "0.0.0.0")) {
            assertThat(running.home().getHost()).isNotIn("0.0.0.0", "");
            assertThat(get(running.home()).statusCode()).isEqualTo(200);
            await(() -> err().contains("warning: everybody in your network can read this preview"));
        }
    }

    @Test
    void aBusyPortIsNamed() throws IOException, InterruptedException {
        Path site = newDigest();
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(run("serve", "--site", site.toString(), "--port", String.valueOf(busy.getLocalPort()))).isEqualTo(1);
            assertThat(err()).contains("courant: error: port " + busy.getLocalPort() + " is in use by another program");
        }
    }

    @ParameterizedTest
    @CsvSource({"--port 65536, --port 65536 is not a port", "--port x, --port", "--base-url nowhere, --base-url"})
    void aWrongCommandLineIsRefused(String words, String message) {
        assertThat(run(("serve " + words + " --site " + newDigest()).split(" "))).isEqualTo(2);
        assertThat(err()).contains(message).doesNotContain("\tat ");
    }

    private Path newDigest() {
        Path site = folder.resolve("digest");
        assertThat(run("init", site.toString())).isZero();
        out.reset();
        return site;
    }

    private int run(String... arguments) {
        Streams streams = new Streams(InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false, false);
        return new Main(streams, Map.of(), Clock.systemUTC()).run(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(URI address) {
        return HttpClient.newHttpClient()
                .sendAsync(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()).join();
    }

    private static void await(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
            Thread.onSpinWait();
        }
    }

    /** A preview that runs until it is closed, as by Ctrl-C. */
    private final class Running implements AutoCloseable {
        private final CompletableFuture<Integer> code = new CompletableFuture<>();
        private final Thread thread;

        Running(String... options) {
            List<String> words = new ArrayList<>(List.of("serve"));
            words.addAll(Arrays.asList(options));
            thread = new Thread(() -> code.complete(run(words.toArray(String[]::new))));
            thread.start();
        }

        URI home() {
            AtomicReference<String> address = new AtomicReference<>("");
            await(() -> {
                Matcher line = ADDRESS.matcher(out());
                address.set(line.find() ? line.group(1) : "");
                return !address.get().isEmpty() || code.isDone();
            });
            assertThat(address.get()).as(err()).isNotEmpty();
            return URI.create(address.get());
        }

        @Override
        public void close() {
            thread.interrupt();
            assertThat(code.join()).isZero();
        }
    }
}
