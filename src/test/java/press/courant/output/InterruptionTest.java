package press.courant.output;

import static org.assertj.core.api.Assertions.assertThat;
import static press.courant.output.Folders.open;
import static press.courant.output.Folders.publish;
import static press.courant.output.Folders.read;
import static press.courant.output.Folders.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build may be stopped at any moment: the next one finds the old site or the new one. */
class InterruptionTest {
    @TempDir
    private Path temporary;

    private static final class Stopped extends RuntimeException {}

    @Test
    void aStopBeforeAnyStepLeavesTheOldOrTheNewSite() throws IOException {
        Map<String, String> before = site(
                "index.html", "1", "same", "same", "gone/a", "1", "gone/b/c", "1", "file", "1", "folder/x", "1",
                "folder/y/z", "1", "2023/09/a", "1");
        Map<String, String> after = site(
                "index.html", "2", "same", "same", "file/a", "2", "folder", "2", "2023/09/a", "2", "2023/09/b", "2",
                "2023/10/c", "2", "new/d/e", "2");
        int olds = 0;
        int news = 0;
        for (int step = 0; ; step++) {
            Path folder = temporary.resolve("out" + step);
            publish(folder, before);
            boolean finished = publishUpTo(step, folder, after);
            try (OutputDirectory output = open(folder)) {
                Map<String, String> found = read(folder);
                assertThat(found).as("stopped before step %d", step).isIn(before, after);
                assertThat(output.manifest().entries().keySet()).isEqualTo(found.keySet());
                olds += found.equals(before) ? 1 : 0;
                news += found.equals(after) ? 1 : 0;
            }
            publish(folder, before);
            assertThat(read(folder)).isEqualTo(before);
            if (finished) {
                break;
            }
        }
        assertThat(olds).isEqualTo(2);
        assertThat(news).isGreaterThan(15);
    }

    @Test
    void aStopOfTheRepairIsRepaired() throws IOException {
        Path folder = temporary.resolve("out");
        publish(folder, site("a", "1", "b", "1", "c/d", "1"));
        publishUpTo(3, folder, site("a", "2", "c/e", "2", "f/g", "2"));
        OwnFolder own = new OwnFolder(folder.toRealPath());
        for (int step = 1; Journal.read(own.journal()).isPresent(); step++) {
            AtomicInteger left = new AtomicInteger(step);
            try {
                Journal.read(own.journal()).orElseThrow().replay(own, () -> stopAtZero(left));
            } catch (Stopped expected) {
                assertThat(step).isLessThan(20);
            }
        }
        open(folder).close();
        assertThat(read(folder)).isEqualTo(site("a", "2", "c/e", "2", "f/g", "2"));
    }

    private static void stopAtZero(AtomicInteger left) {
        if (left.getAndDecrement() == 0) {
            throw new Stopped();
        }
    }

    private static boolean publishUpTo(int steps, Path folder, Map<String, String> site) throws IOException {
        AtomicInteger left = new AtomicInteger(steps);
        try (OutputDirectory output = open(folder)) {
            publish(output, site, () -> stopAtZero(left));
            return true;
        } catch (Stopped expected) {
            return false;
        }
    }

    @Test
    void aKilledProcessLeavesTheOldOrTheNewSite() throws IOException, InterruptedException {
        Path folder = temporary.resolve("out");
        publish(folder, generation(0));
        Random random = new Random(2023);
        for (int round = 0; round < 15; round++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                            "-cp", System.getProperty("java.class.path"),
                            InterruptionTest.class.getName(), folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(output.readLine()).isEqualTo("publishing");
                Thread.sleep(random.nextInt(120));
                process.destroyForcibly().waitFor();
            }
            try (OutputDirectory output = open(folder)) {
                Map<String, String> found = read(folder);
                assertThat(found).isEqualTo(generation(Integer.parseInt(found.get("index.html"))));
                assertThat(output.manifest().entries().keySet()).isEqualTo(found.keySet());
            }
        }
    }

    /** Publishes one site after the other until it is killed. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        System.out.println("publishing");
        for (int generation = 1; ; generation++) {
            publish(folder, generation(generation));
        }
    }

    private static Map<String, String> generation(int generation) {
        Map<String, String> site = new TreeMap<>();
        String text = Integer.toString(generation);
        site.put("index.html", text);
        for (int i = 0; i < 40; i++) {
            site.put("entries/" + (i * 7 + generation) % 60 + "/index.html", text);
            site.put("generation-" + generation + "/" + i, text);
        }
        site.put("turn" + (generation % 2 == 0 ? "" : "/index.html"), text);
        return site;
    }
}
