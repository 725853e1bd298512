package press.courant.content;

import com.vladsch.flexmark.util.ast.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import press.courant.build.PlanOptions;
import press.courant.build.PreviewSite;
import press.courant.build.SitePreview;
import press.courant.clean.HtmlCleaner;
import press.courant.model.BaseUrl;
import press.courant.page.Page;

/**
 * What an entry of a digest costs one core, in the steps that take most of a build: its Markdown is parsed, its HTML is
 * written and made safe, the page that it stands on is made and rendered.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(value = 2, jvmArgsAppend = {"-XX:+UseParallelGC", "-XX:TieredStopAtLevel=1"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class EntryCost {
    private static final int ENTRIES = 500;

    /** A digest of 500 entries. */
    @Param("site")
    public String site;

    private final MarkdownRenderer markdown = MarkdownRenderer.forBodies();
    private final HtmlCleaner cleaner = new HtmlCleaner(new BaseUrl("https://digest.example", "/"));
    private final List<String> bodies = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final List<TextShape> shapes = new ArrayList<>();
    private SitePreview preview;
    private PreviewSite pages;
    private List<Page> planned;

    @Setup
    public void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(site, "content/articles"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().limit(ENTRIES).toList()) {
                String text = Files.readString(file);
                bodies.add(text.substring(text.indexOf("\n---\n", 4) + 5));
            }
        }
        if (bodies.size() < ENTRIES) {
            throw new IllegalStateException("There are only " + bodies.size() + " entries in " + site);
        }
        bodies.forEach(body -> documents.add(markdown.parse(body)));
        bodies.forEach(body -> shapes.add(TextShape.of(body)));
        preview = new SitePreview(PlanOptions.of(Path.of(site)),
                Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC), "courant");
    }

    /** A preview keeps what it rendered, and a new state of it has nothing rendered. */
    @Setup(Level.Invocation)
    public void plan() {
        pages = preview.read(Edits.to(Set.of())).site().orElseThrow();
        planned = pages.pathsByOrigin().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("content/articles/")).limit(ENTRIES)
                .map(entry -> pages.page(entry.getValue()).orElseThrow()).toList();
    }

    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public void parse(Blackhole hole) {
        bodies.forEach(body -> hole.consume(markdown.parse(body)));
    }

    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public void clean(Blackhole hole) {
        for (int i = 0; i < documents.size(); i++) {
            hole.consume(markdown.cleaned(documents.get(i), shapes.get(i), cleaner));
        }
    }

    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public void render(Blackhole hole) {
        planned.forEach(page -> hole.consume(pages.file(page)));
    }
}
