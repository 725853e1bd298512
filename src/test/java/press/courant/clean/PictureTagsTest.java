package press.courant.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures in a text, as they are shown by files of several widths. */
class PictureTagsTest {
    private static final PictureTags.Files FILES = new PictureTags.Files("/a&b-9.jpg", 900, 600, "/a&b-4.jpg 4w, /a&b-9.jpg 9w", "/a-4.webp 4w");
    private static final PictureTags.Files PLAIN = new PictureTags.Files("/a.svg", 0, 0, "", "");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no picture <b>at all</b>                         | no picture <b>at all</b>
            <img src="/other.jpg" alt="">                    | <img src="/other.jpg" alt="">
            <img src="/a.svg" alt="$1 \\">                 | <img src="/a.svg" alt="$1 \\" decoding="async">
            <p><img src="/a&amp;b.jpg" alt="&quot;"></p>     | <p><picture><source type="image/webp" srcset="/a-4.webp 4w" sizes="50vw"><img src="/a&amp;b-9.jpg" alt="&quot;" width="900" height="600" decoding="async" srcset="/a&amp;b-4.jpg 4w, /a&amp;b-9.jpg 9w" sizes="50vw"></picture></p>
            <img src="/a&amp;b.jpg" alt="" width="300">      | <picture><source type="image/webp" srcset="/a-4.webp 4w" sizes="300px"><img src="/a&amp;b-9.jpg" alt="" width="300" height="200" decoding="async" srcset="/a&amp;b-4.jpg 4w, /a&amp;b-9.jpg 9w" sizes="300px"></picture>
            """)
    void onAPage(String html, String expected) {
        assertThat(PictureTags.inPage(html, PictureTagsTest::files, "50vw")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <img src="/other.jpg" alt="">           | <img src="/other.jpg" alt="">
            <img src="/a&amp;b.jpg" alt="A b">      | <img src="/a&amp;b-9.jpg" alt="A b" width="900" height="600">
            """)
    void inAFeed(String html, String expected) {
        assertThat(PictureTags.inFeed(html, PictureTagsTest::files)).isEqualTo(expected);
    }

    private static Optional<PictureTags.Files> files(String src) {
        return switch (src) {
            case "/a&b.jpg" -> Optional.of(FILES);
            case "/a.svg" -> Optional.of(PLAIN);
            default -> Optional.empty();
        };
    }
}
