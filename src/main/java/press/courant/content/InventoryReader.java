package press.courant.content;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import press.courant.cache.CacheFolder;
import press.courant.cache.Mixer;
import press.courant.likeness.Shingles;
import press.courant.model.Topic;
import press.courant.parallel.AllCores;
import press.courant.parallel.Meanwhile;
import press.courant.problem.Problem;

/** Reads what an importer has to know of a site, which is less than it takes to build it. */
public final class InventoryReader {
    private final Path content;
    private final Optional<CacheFolder> cache;

    /** @param siteFolder that holds {@code content/} */
    public InventoryReader(Path siteFolder) {
        this(siteFolder, Optional.empty());
    }

    /**
     * A reader of one site.
     *
     * @param siteFolder that holds {@code content/}
     * @param cache where a build may have left readings of entries, of which those of unchanged files are taken; nothing
     *     is written there
     */
    public InventoryReader(Path siteFolder, Optional<CacheFolder> cache) {
        this.content = siteFolder.resolve("content");
        this.cache = cache;
    }

    /**
     * An entry, where its file could be read.
     *
     * @param content a digest of the file's text
     */
    record Seen(OptionalLong content, Optional<WrittenEntry> entry) {}

    /**
     * Reads the site: its settings now, and its entries meanwhile. What is wrong with entries is the build's to say.
     *
     * @throws java.io.UncheckedIOException where the disk fails
     */
    public Inventory read() {
        Ground ground = ground();
        return new Inventory(ground, new Meanwhile<>(() -> entries(ground)));
    }

    private List<WrittenEntry> entries(Ground ground) {
        List<Problem> ofTheBuild = new ArrayList<>();
        List<SourceFile> files =
                MarkdownFile.among(FileFinder.findAll(content, "articles", ofTheBuild).files(), ofTheBuild);
        EntryIds ids = new EntryIds(ground.config());
        KeptReadings<Seen> kept = new KeptReadings<>(Seen::content, TextReader::digest);
        Map<String, KeptReadings.Kept<Seen>> left = new HashMap<>();
        cache.map(folder -> LeftReadings.in(folder, ground)).orElse(List.of())
                .forEach(seen -> left.put(seen.reading().entry().orElseThrow().path(), seen));
        kept.recall(left);
        List<Seen> seen =
                AllCores.map(files, file -> kept.of(file, ground.digest(), changed -> read(changed, ground, ids)));
        return seen.stream().flatMap(each -> each.entry().stream()).toList();
    }

    /** Reads settings, cleaning rules and registries alone. */
    public Inventory readWithoutEntries() {
        return new Inventory(ground(), List::of);
    }

    private Ground ground() {
        return new GroundReader(content, ReadOptions.DEFAULT).read(Edits.UNKNOWN);
    }

    private static Seen read(SourceFile file, Ground ground, EntryIds ids) {
        Optional<MarkdownFile> markdown = MarkdownFile.read(file, Schemas.ARTICLE, new ArrayList<>());
        return new Seen(markdown.map(read -> OptionalLong.of(Mixer.of(read.text().text()))).orElse(OptionalLong.empty()),
                markdown.map(read -> entry(read, ground, ids)));
    }

    private static WrittenEntry entry(MarkdownFile file, Ground ground, EntryIds ids) {
        Fields fields = file.fields();
        Optional<String> title = fields.text("title");
        String slug = Slugs.of(fields.text("slug").or(() -> title).orElse(""));
        Optional<LocalDate> day = fields.text("date").flatMap(date -> Dates.parse(date, ground.config().timeZone()))
                .map(moment -> moment.date().toLocalDate());
        Set<String> called = new HashSet<>();
        fields.text("id").ifPresent(called::add);
        day.ifPresent(date -> called.add(ids.of(date, slug)));
        List<String> topics = fields.texts("topics").stream()
                .flatMap(name -> ground.registries().topics().find(name).stream()).map(Topic::id).distinct().toList();
        return new WrittenEntry(file.file().path(), title, fields.text("summary"), fields.text("url"), day, called,
                topics, Shingles.of(file.text().text().substring(file.bodyStart())));
    }
}
