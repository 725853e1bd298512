package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.build.BuildOptions;
import press.courant.build.BuildResult;

/**
 * After any sequence of edits and accidents, a build that uses what the builds before left gives what a build from
 * nothing gives: the same files, and the same news of them.
 */
class EditedBuildsTest {
    private static final int STEPS = 60;
    private static final long SEED_WITH_CARDS = 4;
    /** What every site has. */
    private static final List<String> LASTING = List.of("index.html", "404.html", "feed.xml", "search/index.html", "theme/theme.css");
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private TestSite site;
    private Path output;

    @BeforeEach
    void copy() throws IOException {
        site = TestSite.golden("stories").copiedTo(folder.resolve("site")).at(START);
        PathUtils.copyDirectory(Path.of("templates"), site.folder().resolve("templates"));
        output = folder.resolve("output");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anySequenceOfEditsGivesWhatACleanBuildGives(long seed) {
        if (seed == SEED_WITH_CARDS) {
            addShareCards();
        }
        SplittableRandom random = new SplittableRandom(seed);
        AnyEdits edits = new AnyEdits(site.folder(), random.split());
        int published = 0;
        Path backup = folder.resolve("backup");
        for (int step = 0; step < STEPS; step++) {
            copy(site.folder(), backup);
            String edit = random.nextInt(6) == 0 ? "nothing" : edits.next();
            String accident = random.nextInt(4) == 0 ? accident(random) : "no accident";
            if (random.nextInt(4) == 0) {
                site = site.at(START.plus(Duration.ofHours(random.nextInt(24 * 300))));
            }
            BuildOptions options = random.nextInt(8) == 0 ? future() : site.options(output);
            if (sameAsClean("seed " + seed + ", step " + step + ": " + edit + "; " + accident, options)) {
                published++;
            } else {
                copy(backup, site.folder());
            }
        }
        assertThat(published).as("steps without an error in the content").isGreaterThan(STEPS / 2);
    }

    @Test
    void withNothingChangedNothingIsWrittenNorTold() {
        BuildResult first = site.publish(site.options(output));
        OutputTree tree = OutputTree.of(output);
        for (int i = 0; i < 3; i++) {
            BuildResult again = site.publish(site.options(output));
            assertThat(again.counts().written()).isZero();
            assertThat(again.counts().unchanged()).isEqualTo(first.counts().written());
            OutputTree.of(output).assertUntouched(tree);
        }
    }

    private void addShareCards() {
        try {
            Files.writeString(site.folder().resolve("content/site.yaml"), "\nshareCards: true\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatChangesInATranslationChangesTheOthers() throws IOException {
        Path original = write("lock", "The lock is mended", "");
        write("lock-de", "Die Schleuse ist repariert", "language: de\ntranslationOf: lock\n");
        assertThat(page(original, "two")).contains("hreflang=\"de\" href=\"https://").doesNotContain("hreflang=\"ru\"");

        write("lock-ru", "Шлюз починен", "language: ru\ntranslationOf: lock-de\n");
        assertThat(page(original, "a third")).contains("hreflang=\"ru\"", "/lock-ru/");
        write("lock-ru", "Шлюз снова открыт", "language: ru\nslug: shlyuz\ntranslationOf: lock-de\n");
        assertThat(page(original, "another address")).contains("Шлюз снова открыт", "/shlyuz/").doesNotContain("/lock-ru/");
        write("lock-ru", "Шлюз снова открыт", "language: ru\nslug: shlyuz\ntranslationOf: lock-de\ndraft: true\n");
        assertThat(page(original, "a draft")).contains("hreflang=\"de\"").doesNotContain("shlyuz");
        write("lock-de", "Die Schleuse ist repariert", "language: de\n");
        Files.delete(site.folder().resolve("content/articles/lock-ru.md"));
        assertThat(page(original, "none")).doesNotContain("hreflang");
    }

    private Path write(String name, String title, String keys) throws IOException {
        Path file = site.folder().resolve("content/articles/" + name + ".md");
        String slug = keys.contains("slug:") ? "" : "slug: " + name + "\n";
        Files.writeString(file, "---\ntitle: " + title + "\ndate: 2023-09-02\nrights: own\n" + slug + keys + "---\nText.\n");
        return output.resolve("2023/09/02/" + name + "/index.html");
    }

    /** A page after a build that is held against a clean one. */
    private String page(Path page, String edit) throws IOException {
        assertThat(sameAsClean(edit, site.options(output))).isTrue();
        return Files.readString(page);
    }

    private BuildOptions future() {
        BuildOptions plain = site.options(output);
        return new BuildOptions(plain.site(), output, plain.baseUrl(), true, true, true, false, true, false);
    }

    /** What happens to an output folder and to the cache in it. */
    private String accident(SplittableRandom random) {
        try {
            List<Path> published = Files.isDirectory(output) ? OutputTree.list(output) : List.of();
            List<Path> kept = files(output.resolve(".courant/cache"));
            if (published.isEmpty() || kept.isEmpty()) {
                return "nothing to spoil";
            }
            Path page = published.get(random.nextInt(published.size()));
            Path file = kept.get(random.nextInt(kept.size()));
            byte[] bytes = Files.readAllBytes(file);
            switch (random.nextInt(6)) {
                case 0 -> Files.delete(page);
                // Of a page that goes, such an edit would be kept, which a clean build knows nothing of.
                case 1 -> Files.writeString(output.resolve(LASTING.get(random.nextInt(LASTING.size()))), "edited");
                case 2 -> Files.delete(file);
                case 3 -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
                case 4 -> Files.write(file, random.ints(200, 0, 256).collect(ByteArrayOutputStream::new,
                        ByteArrayOutputStream::write, (a, b) -> {}).toByteArray());
                default -> {
                    if (bytes.length > 0) {
                        bytes[random.nextInt(bytes.length)] ^= 1 << random.nextInt(8);
                    }
                    Files.write(file, bytes);
                }
            }
            return "an accident to " + page.getFileName() + " or " + file.getFileName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.exists(to)) {
                PathUtils.deleteDirectory(to);
            }
            PathUtils.copyDirectory(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the site has no error. */
    private boolean sameAsClean(String what, BuildOptions options) {
        Path clean = folder.resolve("clean");
        try {
            BuildResult result = site.build(options);
            BuildResult anew = site.build(new BuildOptions(options.site(), clean, options.baseUrl(), options.drafts(),
                    options.future(), options.expired(), true, options.removeBoilerplate(), options.relativeLinks()));
            assertThat(result.problems()).as("problems after " + what).isEqualTo(anew.problems());
            assertThat(result.published()).as("published after " + what).isEqualTo(anew.published());
            assertThat(result.removals()).as("removals after " + what).isEqualTo(anew.removals());
            assertThat(result.skipped()).as("left out after " + what).isEqualTo(anew.skipped());
            assertThat(result.nextChange()).as("next change after " + what).isEqualTo(anew.nextChange());
            assertThat(result.counts().entries()).as("entries after " + what).isEqualTo(anew.counts().entries());
            assertThat(result.counts().pages()).as("pages after " + what).isEqualTo(anew.counts().pages());
            if (anew.published()) {
                OutputTree made = OutputTree.of(output);
                OutputTree expected = OutputTree.of(clean);
                assertThat(made.files()).as("files after " + what).isEqualTo(expected.files());
            }
            if (Files.exists(clean)) {
                PathUtils.deleteDirectory(clean);
            }
            return anew.published();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
