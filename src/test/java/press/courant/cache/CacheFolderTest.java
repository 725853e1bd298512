package press.courant.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsNotWholeIsAsGoodAsNone() throws IOException {
        CacheLog file = folder("courant 1").file("last");
        ByteSink sink = new ByteSink();
        sink.text("what was kept");
        file.write(sink);
        assertThat(texts(file)).containsExactly("what was kept");
        byte[] bytes = Files.readAllBytes(file.file());
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 4;
            Files.write(file.file(), damaged);
            assertThat(texts(file)).as("byte %s is another", i).isEmpty();
            Files.write(file.file(), Arrays.copyOf(bytes, i));
            assertThat(texts(file)).as("it ends after %s bytes", i).isEmpty();
        }
    }

    @Test
    void eachRunAddsToIt() throws IOException {
        CacheLog file = folder("courant 1").file("log");
        ByteSink sink = new ByteSink();
        sink.text("one");
        file.write(sink);
        file.append(sink, file.read());
        byte[] bytes = Files.readAllBytes(file.file());
        file.append(sink, file.read());
        assertThat(texts(file)).containsExactly("one", "one", "one");
        assertThat(Files.readAllBytes(file.file())).startsWith(bytes);
    }

    @Test
    void whatComesAfterDamageIsWrittenOver() throws IOException {
        CacheLog file = folder("courant 1").file("log");
        ByteSink sink = new ByteSink();
        sink.text("one");
        file.write(sink);
        file.append(sink, file.read());
        byte[] bytes = Files.readAllBytes(file.file());
        bytes[bytes.length - 12] ^= 1;
        Files.write(file.file(), bytes);
        assertThat(texts(file)).containsExactly("one");
        file.append(new ByteSink(), file.read());
        assertThat(file.read().parts()).hasSize(2);
        assertThat(file.read().end()).isEqualTo(Files.size(file.file()));
    }

    private static List<String> texts(CacheLog file) {
        return file.read().parts().stream().map(ByteSource::text).toList();
    }

    @Test
    void whatAnotherProgramWroteIsNotRead() throws IOException {
        folder("courant 1").file("last").write(new ByteSink());
        assertThat(folder("courant 1").file("last").read().parts()).hasSize(1);
        assertThat(folder("courant 2").file("last").read().parts()).isEmpty();
    }

    @Test
    void aFileInItsPlaceMakesWay() throws IOException {
        Files.writeString(folder.resolve("cache"), "not a folder");
        assertThat(folder("courant 1").file("last").read().parts()).isEmpty();
        assertThat(folder.resolve("cache")).isDirectory();
    }

    @Test
    void textsAreReadFromTheirPlaces() throws IOException {
        Path file = folder.resolve("texts");
        TextStore.Place first;
        TextStore.Place second;
        try (TextStore store = TextStore.open(file)) {
            first = store.add("one", new int[] {1, -2}).text();
            second = store.add("Երևան").text();
        }
        try (TextStore store = TextStore.open(file)) {
            assertThat(List.of(store.text(first), store.text(second))).containsExactly("one", "Երևան");
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length - 1] ^= 1;
            Files.write(file, bytes);
            assertThat(store.text(first)).isEqualTo("one");
            assertThatThrownBy(() -> store.text(second)).isInstanceOf(DamageException.class);
        }
    }

    @Test
    void aStampIsBelievedOnceItsTickIsOver() {
        long second = 1_000_000_000L;
        FileStamp fine = new FileStamp(FileStamp.Kind.FILE, 1, 100 * second + 5, 100 * second + 5, 1);
        assertThat(fine.isSettled(100 * second + 6)).isFalse();
        assertThat(fine.isSettled(100 * second + second / 10)).isTrue();
        FileStamp coarse = new FileStamp(FileStamp.Kind.FILE, 1, 100 * second, 100 * second, 1);
        assertThat(coarse.isSettled(101 * second)).as("a file system that counts in seconds").isFalse();
        assertThat(coarse.isSettled(103 * second)).isTrue();
    }

    @Test
    void stampsTellOfEachChange() throws IOException {
        Path file = Files.writeString(Files.createDirectories(folder.resolve("in")).resolve("a.md"), "one");
        Stamps before = Stamps.in(folder, List.of("in", "missing")).orElseThrow();
        assertThat(before.paths()).containsExactly("in", "in/a.md", "missing");
        assertThat(before.again(folder)).isEqualTo(before);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        Stamps touched = before.again(folder);
        assertThat(touched).isNotEqualTo(before);
        assertThat(touched.hasSameFilesAs(before)).isTrue();
        Files.createDirectory(folder.resolve("missing"));
        assertThat(before.again(folder).hasSameFilesAs(before)).isFalse();
        Files.createSymbolicLink(folder.resolve("in/b.md"), file);
        assertThat(Stamps.in(folder, List.of("in"))).as("a link").isEmpty();
    }

    private CacheFolder folder(String writer) {
        Optional<CacheFolder> opened = CacheFolder.open(folder.resolve("cache"), writer);
        return opened.orElseThrow();
    }
}
