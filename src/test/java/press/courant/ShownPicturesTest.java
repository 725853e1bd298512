package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pictures are published of those that entries and texts show, and which cannot be. */
class ShownPicturesTest {
    private static final String SMALLER = "'make it smaller: at most 16000 on a side, and 100 million in all'";

    @TempDir
    private Path folder;

    private PictureSite site;

    @BeforeEach
    void start() throws IOException {
        site = PictureSite.in(folder);
    }

    @Test
    void aPictureInATextIsResizedToo() throws IOException {
        site.entry("topics: []", "![A *flag*](/assets/flag.png \"Title\")\n\n"
                + "<img src='/assets/flag.png' width='300' alt=''>");
        site.write("content/assets/flag.png", DrawnPictures.png(1600, 800));

        site.publish();

        Document page = site.page("2023/05/01/one/index.html");
        assertThat(page.select(".prose picture source")).extracting(source -> source.attr("sizes"))
                .containsExactly("(min-width: 48rem) 44rem, 92vw", "300px");
        Element img = page.selectFirst(".prose picture img");
        assertThat(Stream.of("alt", "title", "width", "height", "loading").map(img::attr))
                .containsExactly("A flag", "Title", "1080", "540", "lazy");
        assertThat(site.output().resolve("assets/flag.png")).doesNotExist();
        String feed = Files.readString(site.output().resolve("feed.json"));
        assertThat(feed).contains("https://harbour.example/digest/assets/flag-1080-")
                .doesNotContain("srcset", "<picture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/a%20flag%20%C3%A9.png", "</assets/a%20flag%20é.png>",
        "/assets/a%20flag%20é.png?v=1#top", "HTTPS://harbour.example/digest/assets/a%20flag%20%C3%A9.png"})
    void aPictureInATextIsFoundHoweverItIsWritten(String address) throws IOException {
        site.entry("topics: []", "![A flag](" + address + ") ![Half a percent](/assets/100%.png)");
        site.write("content/assets/a flag é.png", DrawnPictures.png(300, 150));
        site.write("content/assets/100%.png", DrawnPictures.png(200, 150));

        site.publish();

        Document page = site.page("2023/05/01/one/index.html");
        assertThat(page.select(".prose picture")).hasSize(2);
        for (Element img : page.select(".prose img")) {
            String path = URLDecoder.decode(img.attr("src").substring("/digest/".length()), StandardCharsets.UTF_8);
            assertThat(site.output().resolve(path)).exists();
        }
    }

    @Test
    void aFilmInATextIsNoPicture() throws IOException {
        site.entry("topics: []", "<video src='/assets/film.mp4'></video> [The film](/assets/film.mp4)");
        site.write("content/assets/film.mp4", "No film.");

        site.publish();

        assertThat(site.output().resolve("assets/film.mp4")).exists();
    }

    @Test
    void anOriginalThatALinkLeadsToIsPublished() throws IOException {
        site.entry(PictureSite.IMAGE.formatted("flag.png"), "See [all of it](/assets/flag.png).");
        site.write("content/assets/flag.png", DrawnPictures.png(300, 300));

        site.publish();

        assertThat(site.output().resolve("assets/flag.png")).exists();
    }

    @Test
    void thePictureOfADraftIsNotPublishedBeforeIt() throws IOException {
        site.entry("draft: true\n" + PictureSite.IMAGE.formatted("flag.png"), "Text.");
        site.write("content/assets/flag.png", DrawnPictures.png(300, 300));
        site.write("content/assets/other.png", DrawnPictures.png(300, 300));

        site.publish();

        assertThat(site.published("png")).extracting(file -> file.getFileName().toString())
                .containsExactly("other.png");
    }

    @Test
    void aPictureThatIsNotThereIsAnError() throws IOException {
        site.entry(PictureSite.IMAGE.formatted("flog.png"), "Text.");
        site.write("content/assets/flag.png", DrawnPictures.png(300, 300));

        assertThat(site.problems()).containsExactly(PictureSite.ENTRY
                + ":5:14: there is no picture '/assets/flog.png' (did you mean '/assets/flag.png'?)");
    }

    @ParameterizedTest
    @CsvSource({
        "text.jpg, is in a format that browsers do not show, 'save it as JPEG, PNG, WebP, GIF or SVG'",
        "half.jpg, 'is broken: its pixels cannot be read', 'its end is missing; copy it again'",
        "half.png, 'is broken: its pixels cannot be read', save it anew",
        "head.png, 'is broken: its first bytes say PNG, and what follows is none', save it anew",
        "huge.png, 'has 30000 × 30000 pixels, which is more than can be resized', " + SMALLER,
        "huge.jpg, 'has 20000 × 2 pixels, which is more than can be resized', " + SMALLER,
        "wrong.svg, 'is broken: it is not well-formed XML', save it anew"})
    void aPictureThatCannotBePublishedIsAnErrorAndKeepsTheSite(String name, String message, String hint)
            throws IOException {
        site.entry(PictureSite.IMAGE.formatted("fine.png"), "Text.");
        site.write("content/assets/fine.png", DrawnPictures.png(300, 300));
        site.publish();
        OutputTree before = OutputTree.of(site.output());
        site.entry(PictureSite.IMAGE.formatted(name), "Text.");
        site.write("content/assets/" + name, switch (name) {
            case "half.jpg" -> DrawnPictures.firstHalf(DrawnPictures.jpeg(400, 300));
            case "half.png" -> DrawnPictures.firstHalf(DrawnPictures.png(900, 600));
            case "head.png" -> Arrays.copyOf(DrawnPictures.png(900, 600), 20);
            case "huge.png" -> DrawnPictures.hugePng(30_000, 30_000);
            case "huge.jpg" -> DrawnPictures.jpeg(20_000, 2);
            case "wrong.svg" -> "<svg <no> picture.".getBytes(StandardCharsets.UTF_8);
            default -> "This is <no> picture.".getBytes(StandardCharsets.UTF_8);
        });

        assertThat(site.problems()).containsExactly(
                PictureSite.ENTRY + ":5:14: the picture '/assets/" + name + "' " + message + " (" + hint + ")");
        OutputTree.of(site.output()).assertUntouched(before);
    }
}
