package press.courant.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.courant.cache.CacheFolder;
import press.courant.cache.DamageException;
import press.courant.model.Article;
import press.courant.model.Body;

/** What a reader leaves is what the next one would read. */
class CachedReadingsTest {
    @TempDir
    private Path folder;

    private Path site;

    @BeforeEach
    void leave() throws IOException {
        site = folder.resolve("site");
        PathUtils.copyDirectory(Path.of("content"), Files.createDirectories(site.resolve("content")));
        Files.writeString(site.resolve("content/articles/odd.md"), """
                ---
                title: "Odd \\U0001F600 \\"title\\" & more"
                date: 2023-01-01T10:00:00.123456789+05:30
                source: {name: The Own Post, url: "https://own.example/"}
                url: https://own.example/1
                author: Somebody
                access: paywall
                rights: full
                permission: by letter
                summary: In short.
                story: a-new-story
                image: {src: /assets/a.png, alt: A picture, credit: Nobody}
                language: hy
                expires: 2033-01-01
                aliases: [old/place, older]
                updated: 2023-01-02
                corrections: [{date: 2023-01-03, text: It was so.}]
                id: tag:example.org,2023:odd
                ---
                See [this](/nowhere/) and [that](/topics/).

                Subscribe to our newsletter
                """);
        Path odd = site.resolve("content/articles/odd.md");
        Files.writeString(site.resolve("content/articles/twin.md"), Files.readString(odd).replace("id: tag:example.org,2023:odd", "")
                + "\n" + "It is a long text with many words. ".repeat(3));
        Files.writeString(odd, "\n" + "It is a long text with many words. ".repeat(3), StandardOpenOption.APPEND);
        read();
    }

    @Test
    void theyAreTheSame() throws IOException {
        SiteContent cached = read();
        SiteContent fresh = new ContentReader(site, ReadOptions.DEFAULT).read();
        assertThat(described(cached)).isEqualTo(described(fresh)).hasSizeGreaterThan(20);
        assertThat(cached.problems()).isEqualTo(fresh.problems());
        assertThat(cached.removals()).isEqualTo(fresh.removals()).isNotEmpty();
        assertThat(cached.marks()).isEqualTo(fresh.marks());
        assertThat(cached.assets()).isEqualTo(fresh.assets());
        assertThat(cached.twins()).isEqualTo(fresh.twins()).hasSize(1);
        assertThat(cached.ground()).isEqualTo(fresh.ground());
    }

    @Test
    void theyAreNotReadAgain() throws IOException {
        ContentReader reader = reader();
        Article article = reader.read().articles().get(0);
        try (Stream<Path> kept = Files.list(folder.resolve("cache"))) {
            for (Path texts : kept.filter(file -> file.getFileName().toString().startsWith("texts")).toList()) {
                Files.write(texts, new byte[0]);
            }
        }
        assertThatThrownBy(() -> article.body().html()).isInstanceOf(DamageException.class);
        reader.close();
    }

    @Test
    void anotherGroundMakesThemAnew() throws IOException {
        Files.writeString(site.resolve("content/cleaning.yaml"), "off: [newsletter]\n");
        assertThat(described(read())).isEqualTo(described(new ContentReader(site, ReadOptions.DEFAULT).read()));
    }

    private SiteContent read() throws IOException {
        try (ContentReader reader = reader()) {
            SiteContent content = reader.read();
            content.articles().forEach(article -> article.body().html());
            reader.save();
            return content;
        }
    }

    private ContentReader reader() {
        return new ContentReader(site, ReadOptions.DEFAULT, CacheFolder.open(folder.resolve("cache"), "courant"));
    }

    /** The articles as texts, with what is said of their bodies. */
    private static List<String> described(SiteContent content) {
        return content.articles().stream().map(article -> new Article(article.path(), article.id(), article.slug(),
                article.title(), article.date(), article.timed(), article.topics(), article.attribution(), article.summary(),
                article.story(), article.image(), article.language(), article.draft(), article.expires(), article.aliases(),
                article.updated(), article.corrections(), Body.EMPTY)
                + " " + article.body().words() + " " + article.body().truncated() + " " + article.body().links()).toList();
    }
}
