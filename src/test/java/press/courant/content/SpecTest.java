package press.courant.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import press.courant.model.Article;
import press.courant.model.Edition;
import press.courant.model.Source;
import press.courant.model.Story;
import press.courant.model.Topic;
import press.courant.problem.Problem;

/** Runs the documents in {@code spec/}; {@code -Dcourant.refresh=true} writes what is read into them. */
class SpecTest {
    private static final Path FOLDER = Path.of("src/test/resources/spec");
    private static final Pattern BYTE = Pattern.compile("⟦([0-9A-F]{2})⟧");
    private static final Map<String, String> DEFAULTS = Map.of(
            "content/site.yaml", "title: The Digest\ndescription: News.\nbaseUrl: https://example.org/digest/\n"
                    + "language: en\ntimeZone: Asia/Yerevan\nexcerptWords: 12\n",
            "content/topics.yaml", "- id: diplomacy\n  label: Diplomacy\n- id: south-caucasus\n  label: South Caucasus\n"
                    + "  aliases: [karabakh, Transcaucasia]\n",
            "content/sources.yaml", "- id: herald\n  name: The Herald\n  url: https://herald.example/\n"
                    + "- id: moscow-times\n  name: The Moscow Times\n  url: https://www.themoscowtimes.com/\n");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicContainer> documents() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream().map(this::document);
        }
    }

    private DynamicContainer document(Path file) {
        String text = read(file);
        SpecDocument document = SpecDocument.parse(text);
        Map<String, Map<String, String>> results = new LinkedHashMap<>();
        Stream<SpecDocument.Example> examples = document.examples().stream();
        Stream<DynamicNode> tests = examples.map(example -> dynamicTest(example.name(), () -> {
            Map<String, String> actual = run(file.getFileName() + "-" + example.name(), example);
            results.put(example.name(), actual);
            if (!Boolean.getBoolean("courant.refresh")) {
                assertThat(example.results()).isNotEmpty();
                example.results().forEach((name, expected) -> assertThat(actual.get(name)).as(name).isEqualTo(expected));
            }
        }));
        Stream<DynamicNode> refresh = Stream.of(dynamicTest("is up to date", () -> {
            if (Boolean.getBoolean("courant.refresh")) {
                Files.writeString(file, document.with(results));
            }
            assertThat(results).hasSameSizeAs(document.examples());
        }));
        return dynamicContainer(file.getFileName().toString(), Stream.concat(tests, refresh));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    private Map<String, String> run(String name, SpecDocument.Example example) throws IOException {
        Path site = folder.resolve(Integer.toHexString(name.hashCode()));
        Map<String, String> files = new LinkedHashMap<>(DEFAULTS);
        files.putAll(example.files());
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = site.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, bytes(file.getValue()));
        }
        SiteContent content = new ContentReader(site, ReadOptions.DEFAULT).read();
        return Map.of("problems", lines(content.problems().stream().map(SpecTest::problem)),
                "values", lines(values(content).stream()),
                "html", content.articles().stream().map(article -> article.body().html().strip() + "\n")
                        .collect(Collectors.joining()));
    }

    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher matcher = BYTE.matcher(text);
        int done = 0;
        while (matcher.find()) {
            bytes.writeBytes(text.substring(done, matcher.start()).getBytes(StandardCharsets.UTF_8));
            bytes.write(Integer.parseInt(matcher.group(1), 16));
            done = matcher.end();
        }
        bytes.writeBytes(text.substring(done).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String problem(Problem problem) {
        return problem.location() + ": " + problem.severity().name().toLowerCase(Locale.ROOT) + ": " + problem.message()
                + problem.hint().map(hint -> " (" + hint + ")").orElse("");
    }

    private static List<String> values(SiteContent content) {
        List<String> lines = new ArrayList<>();
        for (Article article : content.articles()) {
            lines.add("article " + article.title() + " | " + article.date() + (article.timed() ? " timed" : "")
                    + " | " + article.slug() + " | " + article.id());
            add(lines, "topics", article.topics().stream().map(Topic::id).toList());
            add(lines, "source", article.attribution().source().map(Source::id).stream().toList());
            add(lines, "url", article.attribution().url().stream().toList());
            lines.add("  rights: " + article.attribution().rights() + article.attribution().permission().map(by -> ", " + by).orElse(""));
            lines.add("  summary: " + article.summary());
            lines.add("  words: " + article.body().words() + (article.body().truncated() ? ", cut" : ""));
            add(lines, "story", article.story().stream().toList());
            add(lines, "image", article.image().stream().map(Object::toString).toList());
            add(lines, "language", Optional.of(article.language().tag()).filter(tag -> !tag.equals("en")).stream().toList());
            add(lines, "draft", Optional.of("true").filter(yes -> article.draft()).stream().toList());
            add(lines, "expires", article.expires().stream().map(Object::toString).toList());
            add(lines, "updated", article.updated().stream().map(Object::toString).toList());
            add(lines, "aliases", article.aliases());
            add(lines, "corrections", article.corrections().stream().map(Object::toString).toList());
            add(lines, "links", article.body().links().stream().map(link -> link.path() + " at " + link.location()).toList());
        }
        content.sources().stream().filter(source -> !source.registered())
                .forEach(source -> lines.add("source " + source.id() + " | " + source.name() + " | " + source.url()));
        for (Story story : content.stories()) {
            lines.add("story " + story.id() + " | " + story.title() + " | " + story.pinned());
            story.events().forEach(event -> lines.add("  event: " + event));
        }
        for (Edition edition : content.editions()) {
            lines.add("edition " + edition.period().id() + " | " + edition.period().first() + " to "
                    + edition.period().last() + " | " + edition.picks());
        }
        content.translations().forEach(group -> lines.add("translations " + group));
        content.pages().forEach(page -> lines.add("page " + page.slug() + " | " + page.title() + " | " + page.menu() + " | " + page.aliases()));
        content.removals().forEach(removal -> lines.add("removed " + removal.path() + ":" + removal.firstLine() + "-"
                + removal.lastLine() + " by " + removal.rules() + ": " + removal.text().replace("\n", " / ")));
        return lines;
    }

    private static void add(List<String> lines, String name, List<String> values) {
        if (!values.isEmpty()) {
            lines.add("  " + name + ": " + String.join(", ", values));
        }
    }
}
