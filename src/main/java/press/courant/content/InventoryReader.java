package press.courant.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import press.courant.model.Topic;
import press.courant.parallel.AllCores;
import press.courant.problem.Problem;

/** Reads what an importer has to know of a site, which is less than it takes to build it. */
public final class InventoryReader {
    private final Path content;

    /** @param siteFolder that holds {@code content/} */
    public InventoryReader(Path siteFolder) {
        this.content = siteFolder.resolve("content");
    }

    /**
     * Reads the site; what is wrong with its entries is the build's to say.
     *
     * @throws java.io.UncheckedIOException where the disk fails
     */
    public Inventory read() {
        Ground ground = new GroundReader(content, ReadOptions.DEFAULT).read(Edits.UNKNOWN);
        List<Problem> ofTheBuild = new ArrayList<>();
        List<SourceFile> files =
                MarkdownFile.among(FileFinder.findAll(content, "articles", ofTheBuild).files(), ofTheBuild);
        EntryIds ids = new EntryIds(ground.config());
        List<Optional<WrittenEntry>> entries = AllCores.map(files, file -> read(file, ground, ids));
        return new Inventory(ground, entries.stream().flatMap(Optional::stream).toList());
    }

    /** Reads settings, cleaning rules and registries alone. */
    public Inventory readWithoutEntries() {
        return new Inventory(new GroundReader(content, ReadOptions.DEFAULT).read(Edits.UNKNOWN), List.of());
    }

    private static Optional<WrittenEntry> read(SourceFile file, Ground ground, EntryIds ids) {
        return MarkdownFile.read(file, Schemas.ARTICLE, new ArrayList<>()).map(markdown -> {
            Fields fields = markdown.fields();
            Optional<String> title = fields.text("title");
            String slug = Slugs.of(fields.text("slug").or(() -> title).orElse(""));
            Set<String> called = new HashSet<>();
            fields.text("id").ifPresent(called::add);
            fields.text("date").flatMap(date -> Dates.parse(date, ground.config().timeZone()))
                    .ifPresent(moment -> called.add(ids.of(moment.date().toLocalDate(), slug)));
            List<String> topics = fields.texts("topics").stream()
                    .flatMap(name -> ground.registries().topics().find(name).stream()).map(Topic::id).distinct().toList();
            return new WrittenEntry(file.path(), title, fields.text("summary"), fields.text("url"), called, topics,
                    markdown.text().text().substring(markdown.bodyStart()));
        });
    }
}
