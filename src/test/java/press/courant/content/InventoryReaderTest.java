package press.courant.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.courant.cache.CacheFolder;
import press.courant.likeness.ReportAddress;
import press.courant.likeness.Shingles;

/** An inventory is the same with what a build has left and without it. */
class InventoryReaderTest {
    private static final String ENTRY = """
            ---
            title: "A \\"quoted\\" title -- with dashes..."
            date: 2023-01-01T23:30:00-05:00
            topics: [karabakh, south-caucasus]
            source: {name: The Own Post, url: "https://own.example/"}
            url: https://own.example/1?utm_source=x
            %s
            ---
            It's the first sentence of a text that has more than one of them. Here is the other one.
            """;

    @TempDir
    private Path folder;

    private Path site;

    @BeforeEach
    void aDigestWithDraftsAndMistakes() throws IOException {
        site = folder.resolve("site");
        PathUtils.copyDirectory(Path.of("content"), Files.createDirectories(site.resolve("content")));
        write("own.md", ENTRY.formatted("summary: In short."));
        write("plain.md", ENTRY.formatted("slug: Another one\nid: tag:own.example,2023:1"));
        write("dateless.md", ENTRY.formatted("draft: true").replaceAll("(?m)^date: .*\\n", ""));
        write("broken.md", "---\ntitle: [\n---\n");
    }

    @Test
    void whatABuildLeftIsTaken() throws IOException {
        leave(ReadOptions.DEFAULT);
        assertThat(cached()).isEqualTo(fresh()).hasSizeGreaterThan(20);
        assertThat(left()).contains("content/articles/own.md", "content/articles/plain.md")
                .doesNotContain("content/articles/dateless.md");
    }

    @Test
    void aBuildForAnotherAddressLeavesTheSame() throws IOException {
        leave(new ReadOptions(true, Optional.of(Addresses.baseUrl("https://other.example/pr/7/").orElseThrow())));
        assertThat(cached()).isEqualTo(fresh());
        assertThat(left()).contains("content/articles/own.md", "content/articles/plain.md")
                .doesNotContain("content/articles/dateless.md");
    }

    @Test
    void whatChangedSinceIsRead() throws IOException {
        leave(ReadOptions.DEFAULT);
        write("own.md", ENTRY.formatted("summary: Otherwise."));
        write("new.md", ENTRY.formatted("author: Somebody"));
        Files.delete(site.resolve("content/articles/plain.md"));
        assertThat(cached()).isEqualTo(fresh());
        Files.writeString(site.resolve("content/topics.yaml"), "- id: other\n  label: Other\n  aliases: [karabakh]\n");
        assertThat(cached()).isEqualTo(fresh()).anySatisfy(entry -> assertThat(entry.topics()).containsExactly("other"));
    }

    @Test
    void whatIsDamagedOrMissingIsReadAnew() throws IOException {
        leave(ReadOptions.DEFAULT);
        Path readings = folder.resolve("cache/readings");
        byte[] bytes = Files.readAllBytes(readings);
        List<WrittenEntry> fresh = fresh();
        for (int at : new int[] {3, 40, 60, bytes.length / 2, bytes.length - 1}) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x55;
            Files.write(readings, damaged);
            assertThat(cached()).isEqualTo(fresh);
        }
        Files.write(readings, bytes);
        Files.write(folder.resolve("cache/texts-1"), new byte[0]);
        assertThat(left()).isEmpty();
        assertThat(cached()).isEqualTo(fresh);
        Files.write(readings, new byte[0]);
        assertThat(cached()).isEqualTo(fresh);
        Files.delete(readings);
        assertThat(cached()).isEqualTo(fresh);
    }

    @Test
    void nothingIsWritten() throws IOException {
        leave(ReadOptions.DEFAULT);
        String before = listing();
        write("new.md", ENTRY.formatted("author: Somebody"));
        cached();
        assertThat(listing()).isEqualTo(before);
    }

    private String listing() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            StringBuilder listing = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                listing.append(file.getFileName()).append(' ').append(Files.getLastModifiedTime(file)).append('\n');
            }
            return listing.toString();
        }
    }

    private List<String> left() {
        CacheFolder cache = new CacheFolder(folder.resolve("cache"), "courant", 0);
        Ground ground = new GroundReader(site.resolve("content"), ReadOptions.DEFAULT).read(Edits.UNKNOWN);
        return LeftReadings.in(cache, ground).stream().map(kept -> kept.reading().entry().orElseThrow().path()).toList();
    }

    private void leave(ReadOptions options) throws IOException {
        try (ContentReader reader = new ContentReader(site, options, CacheFolder.open(folder.resolve("cache"), "courant"))) {
            reader.read();
            reader.save();
        }
    }

    private List<WrittenEntry> cached() {
        return entries(new InventoryReader(site, Optional.of(new CacheFolder(folder.resolve("cache"), "courant", 0))));
    }

    private List<WrittenEntry> fresh() {
        return entries(new InventoryReader(site));
    }

    /** Entries with what titles, summaries and addresses are compared by, since a build has typeset and tidied them. */
    private static List<WrittenEntry> entries(InventoryReader reader) {
        return reader.read().entries().stream().map(entry -> new WrittenEntry(entry.path(),
                entry.title().map(InventoryReaderTest::words), entry.summary().map(InventoryReaderTest::words),
                entry.url().flatMap(ReportAddress::of), entry.day(), entry.ids(), entry.topics(), entry.text())).toList();
    }

    private static String words(String text) {
        return Arrays.toString(Shingles.of(text).details().hashes());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(site.resolve("content/articles").resolve(name), text);
    }
}
