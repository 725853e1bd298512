package press.courant.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.courant.content.Inventory;
import press.courant.content.InventoryReader;
import press.courant.extract.ArticleFinder;
import press.courant.extract.ExtractedArticle;
import press.courant.model.Topic;
import press.courant.problem.Problem;

/** Imports articles into a site without asking anybody: what is not known is left out, and the build asks for it. */
public final class Imports {
    private final Path site;
    private final InventoryReader reader;
    private final Clock clock;

    /**
     * Imports into one site.
     *
     * @param site the folder that holds {@code content/}
     * @param reader of it
     */
    public Imports(Path site, InventoryReader reader, Clock clock) {
        this.site = site;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * What finds the article in a page, by the site's rules.
     *
     * @throws java.io.UncheckedIOException where the disk fails
     */
    public ArticleFinder finder() throws IOException {
        return new SiteExtractor(reader.readWithoutEntries());
    }

    /**
     * What becomes of an article; a draft is written as soon as there is one.
     *
     * @param address where the article was read
     * @param force whether to write the draft of a report that the site has already
     */
    public synchronized Imported add(ExtractedArticle article, Optional<String> address, boolean force) throws IOException {
        Inventory inventory = reader.read();
        if (Problem.anyError(inventory.problems())) {
            return new Imported.Hindered(inventory.problems());
        }
        Report found = Report.of(article, inventory);
        Report report = found.url().isPresent() ? found : address.flatMap(Report::address).map(found::at).orElse(found);
        Optional<Duplicate> twin = Duplicates.among(inventory.entries())
                .find(Stream.concat(report.url().stream(), address.stream()), report.markdown());
        if (twin.isPresent() && !force) {
            return new Imported.Known(twin.get());
        }
        LocalDate today = LocalDate.now(clock.withZone(inventory.config().timeZone()));
        Draft draft = new Drafts(inventory, today).besides(twin)
                .of(report, topics(report, inventory), path -> Files.exists(site.resolve(path)));
        draft.writeInto(site);
        return new Imported.Written(draft,
                report.title().isPresent() && report.date().isPresent() && report.url().isPresent());
    }

    private static List<Topic> topics(Report report, Inventory inventory) {
        return PastTopics.of(inventory.entries()).suggest(report).stream()
                .flatMap(suggested -> inventory.topic(suggested.id()).stream())
                .toList();
    }
}
