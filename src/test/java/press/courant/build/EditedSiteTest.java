package press.courant.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.content.Edits;
import press.courant.page.Page;
import press.courant.problem.Problem;

/** A preview that is told of each edit shows what a build from nothing would make of the same files. */
class EditedSiteTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String GENERATOR = "courant test";

    @TempDir
    private Path folder;

    private final Set<String> edited = new TreeSet<>();
    private Path site;

    @BeforeEach
    void copy() throws IOException {
        site = folder.resolve("site");
        for (String name : List.of("content", "templates")) {
            PathUtils.copyDirectory(Path.of(name), Files.createDirectories(site.resolve(name)));
        }
    }

    /** Each step is one edit of the kinds that editors and designers make, some of them broken. */
    @Test
    void everyKindOfEditShowsAsInABuild() {
        SitePreview preview = preview();
        assertSameAsBuild("at first", preview.read(Edits.UNKNOWN));
        Map<String, Runnable> edits = new LinkedHashMap<>();
        String entry = "content/articles/2023/09/a-new-entry.md";
        edits.put("a new entry", () -> write(entry, entry("A new entry", "2023-09-25", "topics: [diplomacy]", "New.")));
        edits.put("another text", () -> write(entry, entry("A new entry", "2023-09-25", "topics: [diplomacy]", "Old.")));
        edits.put("an unknown topic", () -> write(entry, entry("A new entry", "2023-09-25", "topics: [tidings]", "Old.")));
        edits.put("that topic", () -> append("content/topics.yaml", "- {id: tidings, label: Tidings}\n"));
        edits.put("its label", () -> replace("content/topics.yaml", "label: Tidings", "label: All tidings"));
        edits.put("a source of its own", () -> write(entry, entry("A new entry", "2023-09-25",
                "source: {name: The Own Post, url: 'https://own.example/'}\nurl: https://own.example/1", "Old.")));
        edits.put("the same source elsewhere", () -> write("content/articles/0.md", entry("Before it", "2023-09-26",
                "source: {name: The own post, url: 'https://other.example/'}\nurl: https://own.example/2", "Old.")));
        edits.put("one of them gone", () -> delete("content/articles/0.md"));
        edits.put("a story that it names", () -> write(entry, entry("A new entry", "2023-09-25", "story: new-story", "Old.")));
        edits.put("the story's file", () -> write("content/stories/new-story.md",
                "---\ntitle: The new story\npinned: [a-new-entry]\n---\nIt begins.\n"));
        edits.put("another place", () -> move(entry, "content/articles/moved/here.md"));
        edits.put("a story that knows it", () -> replace("content/stories/new-story.md", "a-new-entry", "here"));
        edits.put("another address", () -> append("content/articles/moved/here.md", "More.\n"));
        edits.put("a folder renamed", () -> move("content/articles/moved", "content/articles/renamed"));
        edits.put("a broken entry", () -> write("content/articles/broken.md", "---\ntitle: [\n---\n"));
        edits.put("a mended entry", () -> write("content/articles/broken.md", entry("Mended", "2023-01-02", "", "Well.")));
        edits.put("the same address twice", () -> write("content/articles/twin.md", entry("Mended", "2023-01-02", "", "Two.")));
        edits.put("a draft", () -> write("content/articles/twin.md", entry("Mended", "2023-01-02", "draft: true", "Two.")));
        edits.put("a link to nowhere", () -> append("content/articles/broken.md", "[Look](/2023/01/02/nowhere/).\n"));
        edits.put("boilerplate", () -> append("content/articles/broken.md", "\nSubscribe to our newsletter\n"));
        edits.put("a rule", () -> write("content/cleaning.yaml", "lines: {id: ours, weight: 9, equals: [\"well.\"]}\n"));
        edits.put("no rule", () -> delete("content/cleaning.yaml"));
        edits.put("another title", () -> replace("content/site.yaml", "title: ", "title: New "));
        edits.put("another base", () -> write("content/site.yaml", text("content/site.yaml")
                .replaceFirst("(?m)^baseUrl: .*$", "baseUrl: https://example.org/repo/")));
        edits.put("daily editions", () -> append("content/site.yaml", "\neditions: daily\n"));
        edits.put("a template", () -> append("templates/entry.ftlh", "<!-- new -->\n"));
        edits.put("a template of the jar", () -> delete("templates/entry.ftlh"));
        edits.put("a style", () -> append("templates/assets/theme.css", "a { color: red }\n"));
        edits.put("a broken template", () -> write("templates/topic.ftlh", "<#if"));
        edits.put("a mended template", () -> delete("templates/topic.ftlh"));
        edits.put("an asset", () -> write("content/assets/new/data.txt", "one"));
        edits.put("the same asset", () -> write("content/assets/new/data.txt", "two"));
        edits.put("no asset", () -> delete("content/assets/new"));
        edits.put("a page", () -> write("content/pages/new.md", "---\ntitle: New\nmenu: 9\n---\nNew.\n"));
        edits.put("an edition", () -> write("content/editions/2023-01-02.md", "---\nentries: [broken]\n---\nPicked.\n"));
        edits.put("an entry less", () -> delete("content/articles/broken.md"));
        edits.put("broken settings", () -> append("content/site.yaml", "\nlanguage: [\n"));
        edits.put("mended settings", () -> replace("content/site.yaml", "\nlanguage: [\n", "\n"));
        edits.put("an unknown file", () -> write("content/artcles.yaml", "nothing"));
        edits.put("a link to a folder", () -> link("content/articles/linked", site.resolve("content/articles/renamed")));
        edits.put("an edit behind it", () -> append("content/articles/renamed/here.md", "Seen twice.\n"));
        edits.put("no link", () -> delete("content/articles/linked"));
        edits.put("no entries", () -> delete("content/articles"));
        edits.forEach((what, edit) -> {
            edited.clear();
            edit.run();
            assertSameAsBuild(what, preview.read(Edits.to(edited)));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void anySequenceOfEditsShowsAsInABuild(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SitePreview preview = preview();
        preview.read(Edits.UNKNOWN);
        for (int step = 0; step < 20; step++) {
            edited.clear();
            for (int count = random.nextInt(3); count >= 0; count--) {
                editAnything(random, step);
            }
            boolean told = random.nextInt(5) > 0;
            assertSameAsBuild("step " + step + ": " + edited, preview.read(told ? Edits.to(edited) : Edits.UNKNOWN));
        }
    }

    private void editAnything(SplittableRandom random, int step) {
        List<String> files = files();
        String file = files.get(random.nextInt(files.size()));
        switch (random.nextInt(6)) {
            case 0 -> write("content/articles/" + random.nextInt(20) + "/new-" + step + ".md",
                    entry("Entry " + random.nextInt(30), "2023-0" + (1 + random.nextInt(9)) + "-01", "", "Text " + step));
            case 1 -> delete(file);
            case 2 -> move(file, file.replaceFirst("/([^/]+)$", "/" + random.nextInt(5) + "-$1"));
            case 3 -> append(file, "\n" + step + "\n");
            default -> append(entries().get(random.nextInt(entries().size())), "\nText " + step + ".\n");
        }
    }

    private List<String> files() {
        try (Stream<Path> walk = Files.walk(site)) {
            return walk.filter(Files::isRegularFile).map(this::name).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> entries() {
        List<String> entries = files().stream().filter(file -> file.startsWith("content/articles/")).toList();
        return entries.isEmpty() ? files() : entries;
    }

    private SitePreview preview() {
        return new SitePreview(PlanOptions.of(site), CLOCK, GENERATOR);
    }

    private void assertSameAsBuild(String what, SitePreview.State shown) {
        Path output = folder.resolve("output-" + System.nanoTime());
        BuildResult built = new SiteBuilder(CLOCK, GENERATOR, BuildProgress.NONE).build(BuildOptions.of(site, output));
        List<Problem> problems = new ArrayList<>(shown.problems());
        Map<String, String> files = new TreeMap<>();
        shown.site().ifPresent(found -> found.paths().forEach(path -> {
            Page page = found.page(path).orElseThrow();
            found.file(page).value().ifPresentOrElse(
                    file -> files.put(path, new String(file.bytes(), StandardCharsets.ISO_8859_1)),
                    () -> problems.addAll(found.file(page).problems()));
        }));
        assertThat(problems.stream().filter(problem -> !isOfTemplate(problem)).toList()).as("problems after " + what)
                .containsExactlyElementsOf(built.problems().stream().filter(problem -> !isOfTemplate(problem)).toList());
        assertThat(problems.stream().anyMatch(Problem::isError)).as("errors after " + what).isEqualTo(!built.published());
        if (built.published()) {
            assertThat(files.keySet()).as("files after " + what).isEqualTo(contents(output).keySet());
            contents(output).forEach((path, text) -> assertThat(files.get(path)).as(path + " after " + what).isEqualTo(text));
        }
    }

    /** One of many pages that fail alike names it in a build, and each of them in a preview. */
    private static boolean isOfTemplate(Problem problem) {
        return problem.location().path().startsWith("templates/");
    }

    private static Map<String, String> contents(Path output) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(output)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = output.relativize(file).toString();
                if (!path.startsWith(".courant/")) {
                    contents.put(path, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static String entry(String title, String date, String more, String text) {
        return "---\ntitle: " + title + "\ndate: " + date + "\n" + more + (more.contains("url:") ? "" : "\nrights: own")
                + "\n---\n" + text + "\n";
    }

    private String name(Path file) {
        return site.relativize(file).toString();
    }

    private String text(String path) {
        try {
            return Files.readString(site.resolve(path), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String path, String text) {
        try {
            Path file = site.resolve(path);
            for (Path parent = file.getParent(); !Files.exists(parent); parent = parent.getParent()) {
                edited.add(name(parent));
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.ISO_8859_1);
            edited.add(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(String path, String text) {
        write(path, text(path) + text);
    }

    private void replace(String path, String old, String text) {
        assertThat(text(path)).contains(old);
        write(path, text(path).replace(old, text));
    }

    private void delete(String path) {
        try {
            Path file = site.resolve(path);
            edited.add(path);
            if (Files.isDirectory(file) && !Files.isSymbolicLink(file)) {
                try (Stream<Path> walk = Files.walk(file)) {
                    walk.forEach(below -> edited.add(name(below)));
                }
                PathUtils.deleteDirectory(file);
            } else {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Watches tell of a folder that comes, and not always of what is in it. */
    private void move(String from, String to) {
        try {
            edited.addAll(List.of(from, to));
            Path target = site.resolve(to);
            if (!Files.exists(target.getParent())) {
                edited.add(name(target.getParent()));
            }
            Files.createDirectories(target.getParent());
            Files.move(site.resolve(from), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void link(String path, Path target) {
        try {
            Files.createSymbolicLink(site.resolve(path), target);
            edited.add(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
