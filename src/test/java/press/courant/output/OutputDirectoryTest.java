package press.courant.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static press.courant.output.Folders.open;
import static press.courant.output.Folders.publish;
import static press.courant.output.Folders.put;
import static press.courant.output.Folders.read;
import static press.courant.output.Folders.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;
import press.courant.problem.Severity;

class OutputDirectoryTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path temporary;

    private Path out() {
        return temporary.resolve("out");
    }

    // What is written, kept and deleted.

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # before             | after                | written | unchanged | deleted
            -                    | a b/c b/d/e          | 3       | 0         | 0
            a b/c                | a b/c                | 0       | 2         | 0
            a b/c                | a=new b/c            | 1       | 1         | 0
            a b/c b/d/e          | a                    | 0       | 1         | 2
            a                    | b                    | 1       | 0         | 1
            a                    | a/index.html         | 1       | 0         | 1
            a/index.html a/b/c   | a                    | 1       | 0         | 2
            a/b/c/d              | a/b/x/y a/z          | 2       | 0         | 1
            x/y/z                | -                    | 0       | 0         | 1
            2023/я/index.html    | 2023/я/index.html=ж  | 1       | 0         | 0
            """)
    void theFolderBecomesTheSite(String before, String after, int written, int unchanged, int deleted)
            throws IOException {
        publish(out(), parse(before));
        Outcome<Commit> commit = publish(out(), parse(after));
        assertThat(commit.value()).contains(new Commit(written, unchanged, deleted));
        assertThat(commit.problems()).isEmpty();
        assertThat(read(out())).isEqualTo(parse(after));
        assertThat(emptyFolders()).isEmpty();
    }

    private static Map<String, String> parse(String files) {
        Map<String, String> site = site();
        for (String file : files.equals("-") ? new String[0] : files.split(" ")) {
            String[] parts = file.split("=");
            site.put(parts[0], parts.length > 1 ? parts[1] : "text of " + parts[0]);
        }
        return site;
    }

    private List<Path> emptyFolders() throws IOException {
        try (var paths = Files.walk(out())) {
            return paths.filter(path -> path.toFile().isDirectory() && path.toFile().list().length == 0)
                    .toList();
        }
    }

    @Test
    void theSameBytesUnderAnotherKeyLeaveTheFileAlone() throws IOException {
        publish(out(), site("a", "text"));
        Files.setLastModifiedTime(out().resolve("a"), LONG_AGO);
        try (OutputDirectory output = open(out()); Update update = output.begin()) {
            update.write("a", "text".getBytes(UTF_8), "new-key");
            assertThat(update.commit().value()).contains(new Commit(0, 1, 0));
        }
        assertThat(Files.getLastModifiedTime(out().resolve("a"))).isEqualTo(LONG_AGO);
        try (OutputDirectory output = open(out())) {
            assertThat(output.manifest().has("a", "new-key")).isTrue();
        }
    }

    @Test
    void aFileIsKeptWithoutBeingMadeAgain() throws IOException {
        publish(out(), site("a", "1", "b", "2"));
        try (OutputDirectory output = open(out()); Update update = output.begin()) {
            assertThat(output.manifest().entries()).containsOnlyKeys("a", "b");
            update.keep("a");
            assertThat(update.commit().value()).contains(new Commit(0, 1, 1));
        }
        assertThat(read(out())).isEqualTo(site("a", "1"));
    }

    @Test
    void aFolderThatWasMadeForNothingIsGoneAgain() throws IOException {
        try (OutputDirectory output = open(out()); Update update = output.begin()) {
            update.write("a", "1".getBytes(UTF_8), "k");
        }
        assertThat(out()).doesNotExist();
    }

    @Test
    void anEmptyFolderOfTheUsersStays() throws IOException {
        Files.createDirectory(out());
        open(out()).close();
        assertThat(out()).exists();
    }

    @Test
    void oneOpenFolderTakesManyUpdates() throws IOException {
        try (OutputDirectory output = open(out())) {
            publish(output, site("a", "1", "b", "1"), () -> {});
            publish(output, site("a", "2", "c", "1"), () -> {});
            assertThat(output.manifest().entries()).containsOnlyKeys("a", "c");
        }
        assertThat(read(out())).isEqualTo(site("a", "2", "c", "1"));
    }

    @Test
    void anUpdateThatIsNotCommittedChangesNothing() throws IOException {
        publish(out(), site("a", "1"));
        try (OutputDirectory output = open(out()); Update update = output.begin()) {
            update.write("a", "2".getBytes(UTF_8), "k");
            update.write("b/c", "2".getBytes(UTF_8), "k");
        }
        assertThat(read(out())).isEqualTo(site("a", "1"));
        assertThat(out().resolve(".courant/staging")).doesNotExist();
    }

    @Test
    void anAssetIsCopiedAndReadableByAll() throws IOException {
        Path photo = temporary.resolve("photo.jpg");
        Files.write(photo, new byte[200_000]);
        Files.setPosixFilePermissions(photo, PosixFilePermissions.fromString("rw-------"));
        for (Commit expected : List.of(new Commit(1, 0, 0), new Commit(0, 1, 0))) {
            try (OutputDirectory output = open(out()); Update update = output.begin()) {
                update.copy("assets/photo.jpg", photo, "k");
                assertThat(update.commit().value()).contains(expected);
            }
        }
        Path copy = out().resolve("assets/photo.jpg");
        assertThat(copy).hasSameBinaryContentAs(photo);
        Path plain = Files.writeString(temporary.resolve("plain"), "");
        assertThat(Files.getPosixFilePermissions(copy)).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void aFileCanNeitherBeKeptUnseenNorWrittenTwiceNorAfterTheEnd() throws IOException {
        try (OutputDirectory output = open(out())) {
            Update update = output.begin();
            update.write("a", new byte[0], "k");
            assertThatThrownBy(() -> update.keep("b")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> update.write("a", new byte[0], "k")).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(output::begin).isInstanceOf(IllegalStateException.class);
            update.write("a/b", new byte[0], "k");
        } catch (IOException expected) {
            assertThat(expected).hasMessageContaining("cannot write out/a/b");
        }
        assertThat(out()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "/", "/etc/passwd", "..", "../x", "a/../b", "a/..", ".", "./a", "a//b", "a/", "a\\b", "a\0b", "a\nb",
        "e\u0301", "\ud800", ".courant/manifest", ".COURANT/x", ".git/hooks/post-commit"
    })
    void aPathThatLeadsElsewhereIsRefused(String path) throws IOException {
        assertThat(OutputPath.fault(path)).isPresent();
        try (OutputDirectory output = open(out()); Update update = output.begin()) {
            assertThatThrownBy(() -> update.write(path, new byte[0], "k"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b.html", ".nojekyll", ".well-known/x", "...", "é/я/文", "a b", "C++/c#"})
    void aPathBelowTheFolderIsTaken(String path) {
        assertThat(OutputPath.fault(path)).isEmpty();
    }

    // Whose folder it is.

    @ParameterizedTest
    @ValueSource(strings = {".gitkeep", ".DS_Store", ".git/config"})
    void aFolderWithNothingVisibleIsTaken(String file) throws IOException {
        put(out(), file, "theirs");
        publish(out(), site("a", "1"));
        assertThat(read(out())).isEqualTo(site("a", "1", file, "theirs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thesis.txt", "photos/1.jpg"})
    void aFolderOfSomebodyElseIsRefusedAndLeftAlone(String file) throws IOException {
        put(out(), file, "theirs");
        Problem problem = refusal();
        assertThat(problem.message()).contains("did not write").contains(file.replaceAll("/.*", ""));
        assertThat(problem.hint()).isPresent();
        assertThat(out().toFile().list()).hasSize(1);
    }

    @Test
    void aFileInTheFoldersPlaceIsRefused() throws IOException {
        Files.writeString(out(), "theirs");
        assertThat(refusal().message()).contains("a file is in its place");
        assertThat(out()).hasContent("theirs");
    }

    @Test
    void twoBuildsAtOnceAreRefused() throws IOException {
        OutputDirectory first = open(out());
        assertThat(refusal().message()).contains("another build");
        first.close();
        open(out()).close();
    }

    private Problem refusal() {
        Outcome<OutputDirectory> outcome = OutputDirectory.open(out(), "out/");
        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.problems()).hasSize(1);
        assertThat(outcome.problems().get(0).location().toString()).isEqualTo("out");
        return outcome.problems().get(0);
    }

    // Files of somebody else.

    @ParameterizedTest
    @CsvSource({"CNAME, CNAME", "a, a/b", "a/b/c, a/b", "a/b, a/b/c/d"})
    void aFileOfSomebodyElseIsNotOverwritten(String theirs, String ours) throws IOException {
        publish(out(), site("index.html", "1"));
        put(out(), theirs, "theirs");
        Outcome<Commit> commit = publish(out(), site("index.html", "2", ours, "ours"));
        assertThat(commit.value()).isEmpty();
        assertThat(commit.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.location().path()).startsWith("out/a".substring(0, 4));
            assertThat(problem.hint()).isPresent();
        });
        assertThat(read(out())).isEqualTo(site("index.html", "1", theirs, "theirs"));
    }

    @Test
    void theSameFileOfSomebodyElseIsAdopted() throws IOException {
        publish(out(), site("index.html", "1"));
        put(out(), "CNAME", "example.org");
        assertThat(publish(out(), site("index.html", "1", "CNAME", "example.org")).value())
                .contains(new Commit(0, 2, 0));
        publish(out(), site("index.html", "1"));
        assertThat(read(out())).isEqualTo(site("index.html", "1"));
    }

    @Test
    void filesOfSomebodyElseOutliveOursAroundThem() throws IOException {
        publish(out(), site("a/b/index.html", "1", "a/index.html", "1"));
        put(out(), "a/b/notes.txt", "theirs");
        publish(out(), site());
        assertThat(read(out())).isEqualTo(site("a/b/notes.txt", "theirs"));
    }

    @Test
    void ourFileThatSomebodyChangedIsWrittenAgain() throws IOException {
        publish(out(), site("a", "text", "b", "text", "c", "text"));
        Files.writeString(out().resolve("a"), "Text");
        Files.writeString(out().resolve("b"), "longer text");
        Files.setLastModifiedTime(out().resolve("a"), LONG_AGO);
        Files.setLastModifiedTime(out().resolve("c"), LONG_AGO);
        try (OutputDirectory output = open(out())) {
            assertThat(output.manifest().entries()).containsOnlyKeys("c");
        }
        publish(out(), site("a", "text", "b", "text", "c", "text"));
        assertThat(read(out())).isEqualTo(site("a", "text", "b", "text", "c", "text"));
    }

    @Test
    void ourStaleFileThatSomebodyChangedIsKeptWithAWarning() throws IOException {
        publish(out(), site("a", "text", "b", "text"));
        Files.writeString(out().resolve("b"), "edited");
        Outcome<Commit> commit = publish(out(), site("a", "text"));
        assertThat(commit.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.location().path()).isEqualTo("out/b");
        });
        assertThat(read(out())).isEqualTo(site("a", "text", "b", "edited"));
    }

    @Test
    void aCopiedOutputIsStillOurs() throws IOException {
        publish(out(), site("a", "1", "b", "2"));
        Files.setLastModifiedTime(out().resolve("a"), LONG_AGO);
        Files.setLastModifiedTime(out().resolve("b"), LONG_AGO);
        assertThat(publish(out(), site("a", "1")).value()).contains(new Commit(0, 1, 1));
        assertThat(read(out())).isEqualTo(site("a", "1"));
    }

    // Links.

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b"})
    void aLinkIsNotFollowed(String link) throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        put(elsewhere, "b/c", "theirs");
        put(elsewhere, "c", "theirs");
        publish(out(), site("a/b/c", "theirs", "x", "1"));
        Files.move(out().resolve(link), temporary.resolve("moved"));
        Files.createSymbolicLink(out().resolve(link), elsewhere);
        publish(out(), site("x", "2"));
        assertThat(read(out())).containsEntry("x", "2");
        assertThat(publish(out(), site("a/b/c", "changed", "x", "3")).problems())
                .singleElement()
                .matches(Problem::isError);
        assertThat(read(elsewhere)).isEqualTo(site("b/c", "theirs", "c", "theirs"));
        assertThat(read(out())).containsEntry("x", "2");
    }

    @Test
    void aLinkInAFilesPlaceIsNotOverwritten() throws IOException {
        Path elsewhere = Files.writeString(temporary.resolve("elsewhere"), "theirs");
        publish(out(), site("a", "1"));
        Files.delete(out().resolve("a"));
        Files.createSymbolicLink(out().resolve("a"), elsewhere);
        assertThat(publish(out(), site("a", "2")).value()).isEmpty();
        assertThat(Files.isSymbolicLink(out().resolve("a"))).isTrue();
        assertThat(elsewhere).hasContent("theirs");
    }

    @Test
    void theFolderItselfMayBeALink() throws IOException {
        Path real = Files.createDirectory(temporary.resolve("real"));
        Files.createSymbolicLink(out(), real);
        publish(out(), site("a", "1"));
        assertThat(read(real)).isEqualTo(site("a", "1"));
        assertThat(Files.isDirectory(out(), LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    // Damage.

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "courant-manifest 1\n", "courant-manifest 0\na\tk\t1\t1\t0\nend 0\n", "\0"})
    void aDamagedManifestMeansAFullRewriteThatLosesNothing(String damage) throws IOException {
        publish(out(), site("a", "1", "b", "1"));
        Files.writeString(out().resolve(".courant/manifest"), damage);
        put(out(), "theirs", "theirs");
        try (OutputDirectory output = open(out())) {
            assertThat(output.manifest()).isEqualTo(Manifest.EMPTY);
            Outcome<Commit> commit = publish(output, site("a", "2", "b", "1"), () -> {});
            assertThat(commit.value()).contains(new Commit(1, 1, 0));
        }
        assertThat(read(out())).isEqualTo(site("a", "2", "b", "1", "theirs", "theirs"));
        assertThat(out().resolve(".courant/replaced/a")).hasContent("1");
        try (OutputDirectory output = open(out())) {
            assertThat(output.manifest().entries()).containsOnlyKeys("a", "b");
        }
    }

    @Test
    void aCutManifestStillTellsWhatToDelete() throws IOException {
        publish(out(), site("a", "1", "b", "1", "c", "1"));
        Path manifest = out().resolve(".courant/manifest");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.substring(0, text.indexOf("\nc")));
        assertThat(publish(out(), site("a", "1")).value()).contains(new Commit(0, 1, 1));
        assertThat(read(out())).isEqualTo(site("a", "1", "c", "1"));
    }

    @Test
    void aFailingWriteLeavesThePublishedSite() throws IOException {
        publish(out(), site("a", "1"));
        try (OutputDirectory output = open(out()); Update update = output.begin()) {
            update.write("a", "2".getBytes(UTF_8), "k");
            assertThatThrownBy(() -> update.copy("b", temporary.resolve("nowhere"), "k"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cannot copy")
                    .hasMessageContaining("no such file");
        }
        assertThat(read(out())).isEqualTo(site("a", "1"));
    }
}
