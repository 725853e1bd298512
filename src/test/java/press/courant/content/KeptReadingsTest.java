package press.courant.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.model.Article;

/** A reader that reads a site again reads what has changed, and keeps the rest. */
class KeptReadingsTest {
    private static final String SITE =
            "title: T\ndescription: D.\nbaseUrl: https://example.org/\nlanguage: en\ntimeZone: UTC\n";

    @TempDir
    private Path site;

    private ContentReader reader;
    private Map<String, Article> before = Map.of();

    @BeforeEach
    void read() throws IOException {
        write("content/site.yaml", SITE);
        write("content/topics.yaml", "- {id: energy, label: Energy}\n");
        for (String name : List.of("a", "b/a", "b/b", "c")) {
            write("content/articles/" + name + ".md", entry("Text."));
        }
        reader = new ContentReader(site, ReadOptions.DEFAULT);
        before = byPath(Edits.UNKNOWN);
    }

    @Test
    void anEditConcernsItsEntryAlone() throws IOException {
        String edited = "content/articles/b/a.md";
        write(edited, entry("Next."));
        assertThat(remade(Edits.to(Set.of(edited)))).containsExactly(edited);
        assertThat(remade(Edits.to(Set.of()))).containsExactly(edited);
    }

    @Test
    void oneThatNobodyToldOfIsFound() throws IOException {
        String edited = "content/articles/b/a.md";
        write(edited, entry("Another length."));
        assertThat(remade(Edits.UNKNOWN)).containsExactly(edited);
        assertThat(byPath(Edits.UNKNOWN).get(edited).body().html()).contains("Another length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content/site.yaml", "content/topics.yaml", "content/sources.yaml", "content/cleaning.yaml"})
    void whatEveryEntryDependsOnConcernsAll(String file) throws IOException {
        String more = Map.of("content/site.yaml", SITE + "typography: false\n",
                "content/topics.yaml", "- {id: energy, label: Power}\n",
                "content/sources.yaml", "- {id: herald, name: The Herald, url: 'https://herald.example/'}\n",
                "content/cleaning.yaml", "lines: {id: ours, weight: 9, equals: [\"text.\"]}\n").get(file);
        write(file, more);
        assertThat(remade(Edits.to(Set.of(file)))).containsExactlyElementsOf(before.keySet());
    }

    @Test
    void theSameTextAgainConcernsNone() throws IOException {
        write("content/topics.yaml", "- {id: energy, label: Energy}\n");
        assertThat(remade(Edits.to(Set.of("content/topics.yaml")))).isEmpty();
    }

    @Test
    void theOrderIsThatOfALookFromNothing() throws IOException {
        for (String name : List.of("b.md", "b-a.md", "b/0.md", "ab.md", "b/c.md")) {
            write("content/articles/" + name, entry("Text."));
            List<String> paths = articles(Edits.to(Set.of("content/articles/" + name)));
            assertThat(paths).isEqualTo(
                    new ContentReader(site, ReadOptions.DEFAULT).read().articles().stream().map(Article::path).toList());
        }
    }

    private List<String> articles(Edits edits) {
        return reader.read(edits).articles().stream().map(Article::path).toList();
    }

    private Set<String> remade(Edits edits) {
        Map<String, Article> after = byPath(edits);
        return after.keySet().stream().filter(path -> after.get(path) != before.get(path))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Article> byPath(Edits edits) {
        Map<String, Article> articles = new TreeMap<>();
        reader.read(edits).articles().forEach(article -> articles.put(article.path(), article));
        return articles;
    }

    private static String entry(String text) {
        return "---\ntitle: T\ndate: 2023-09-25\ntopics: [energy]\nrights: own\n---\n" + text + "\n";
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
