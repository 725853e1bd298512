import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import press.courant.content.CleaningReader;
import press.courant.extract.Extractor;
import press.courant.extract.Input;

/** Prints how many pages of 100 kB to 300 kB one thread extracts in a second once it is warm. */
public final class ExtractionSpeed {
    private static final int ROUNDS = 6;
    /** Counts what this thread has had of a core, so that others on the machine do not matter. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    public static void main(String[] arguments) throws IOException {
        List<Input> pages = new ArrayList<>();
        for (String suite : List.of("benchmark", "wcxb", "news424", "fundus")) {
            try (Stream<Path> files = Files.list(Path.of(arguments[0], suite, "html"))) {
                for (Path file : files.sorted().toList()) {
                    try (GZIPInputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
                        byte[] bytes = stream.readAllBytes();
                        if (bytes.length >= 100_000 && bytes.length <= 300_000) {
                            pages.add(new Input(file.toString(), bytes, Optional.empty(), Optional.empty()));
                        }
                    }
                }
            }
        }
        Extractor extractor = new Extractor(CleaningReader.builtIn());
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (Input page : pages) {
                extractor.extract(page);
            }
            double rate = pages.size() / ((THREADS.getCurrentThreadCpuTime() - start) / 1e9);
            best = Math.max(best, rate);
            System.err.printf(Locale.ROOT, "round %d: %d pages, %.0f a second%n", round, pages.size(), rate);
        }
        System.out.printf(Locale.ROOT, "%.1f%n", best);
    }
}
