package press.courant.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoleUseTest {
    @TempDir
    private Path folder;

    @Test
    void oneAtATimeHasIt() throws IOException {
        Path file = folder.resolve("lock");
        SoleUse first = SoleUse.of(file).orElseThrow();
        assertThat(SoleUse.of(file)).isEmpty();
        first.close();
        SoleUse second = SoleUse.of(file).orElseThrow();
        second.closeWithoutTrace();
        assertThat(file).doesNotExist();
        SoleUse.of(file).orElseThrow().close();
    }

    /** Who opened the file before it was deleted must not think that it is alone. */
    @Test
    void aDeletedFileGivesNoRight() throws IOException {
        Path file = folder.resolve("lock");
        SoleUse first = SoleUse.of(file).orElseThrow();
        Files.delete(file);
        SoleUse second = SoleUse.of(file).orElseThrow();
        first.close();
        assertThat(SoleUse.of(file)).isEmpty();
        second.close();
    }

    @Test
    void anotherProgramKeepsItUntilItEndsHoweverThatIs() throws IOException, InterruptedException {
        Path file = folder.resolve("lock");
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Holder.class.getName(), file.toString()).start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('x');
            assertThat(SoleUse.of(file)).isEmpty();
        } finally {
            other.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        }
        Optional<SoleUse> use = SoleUse.of(file);
        assertThat(use).isPresent();
        use.get().close();
    }

    /** Holds a file until it is killed. */
    static final class Holder {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            SoleUse use = SoleUse.of(Path.of(arguments[0])).orElseThrow();
            System.out.print("x");
            System.out.flush();
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
            use.close();
        }
    }

    @Test
    void aFolderThatIsNotThereIsAFailure() {
        assertThatThrownBy(() -> SoleUse.of(folder.resolve("no/lock"))).isInstanceOf(IOException.class);
    }
}
