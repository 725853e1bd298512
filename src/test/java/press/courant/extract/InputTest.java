package press.courant.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.courant.content.CleaningReader;

/** What is too much, and bytes of many kinds. */
class InputTest {
    private static final String RUSSIAN = "Разводной мост через внутренний залив снова открыт для движения, сообщила городская администрация.";
    private static final String JAPANESE = "港の橋は三年ぶりに通行が再開され、最初に渡ったのはパン屋の車でした。修理には予定の二倍の費用がかかりました。";

    @Test
    void aPageMayBePacked() throws IOException {
        assertThat(read(packed("<html>".getBytes(StandardCharsets.UTF_8))).text()).isEqualTo("<html>");
    }

    @Test
    void aPageOfFiftyMegabytesIsRefused() {
        assertThatThrownBy(() -> Input.read("page.html", endless(), Optional.empty()))
                .isInstanceOf(InputException.class).hasMessage("larger than 10 MB");
    }

    @Test
    void aBombIsRefused() {
        assertThatThrownBy(() -> read(packed(new byte[60 * 1024 * 1024])))
                .isInstanceOf(InputException.class).hasMessage("larger than 10 MB");
    }

    @Test
    void damagedDataIsRefused() {
        assertThatThrownBy(() -> read(new byte[] {0x1F, (byte) 0x8B, 8, 0, 1}))
                .isInstanceOf(InputException.class).hasMessage("damaged gzip data");
    }

    @Test
    void tenThousandNestedElementsAreRefused() {
        Extractor extractor = new Extractor(CleaningReader.builtIn());
        Input page = page("<div>".repeat(10_000) + "text", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> extractor.extract(page))
                .isInstanceOf(InputException.class).hasMessage("elements are nested deeper than 1000");
    }

    @Test
    void aMillionTagsAreRefused() {
        Extractor extractor = new Extractor(CleaningReader.builtIn());
        Input page = page("<p>".repeat(1_000_000), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> extractor.extract(page)).isInstanceOf(InputException.class).hasMessage("more than 400000 tags");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,        UTF-8",
        "UTF-8,        windows-1252",
        "windows-1251, windows-1251",
        "windows-1251, x-nonsense",
        "KOI8-R,       KOI8-R",
        "UTF-16LE,     UTF-8",
    })
    void theCharsetIsFoundWhateverThePageSays(String charset, String said) {
        String html = "<html><head><meta charset=\"" + said + "\"></head><body><p>" + RUSSIAN + "</p></body></html>";
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        assertThat(page(mark + html, Charset.forName(charset)).text()).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource({"Shift_JIS", "EUC-JP", "ISO-2022-JP"})
    void aCharsetThatNobodyNamedIsGuessed(String charset) {
        assertThat(page(JAPANESE.repeat(3), Charset.forName(charset)).text()).isEqualTo(JAPANESE.repeat(3));
    }

    @Test
    void theHeaderIsBelievedBeforeThePage() {
        byte[] bytes = ("<meta charset=koi8-r>" + RUSSIAN).getBytes(Charset.forName("windows-1251"));
        assertThat(new Input("page.html", bytes, Optional.empty(), Optional.of("windows-1251")).text()).contains(RUSSIAN);
    }

    private static Input page(String text, Charset charset) {
        return new Input("page.html", text.getBytes(charset), Optional.empty(), Optional.empty());
    }

    private static Input read(byte[] bytes) throws IOException {
        return Input.read("page.html.gz", new ByteArrayInputStream(bytes), Optional.empty());
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(bytes);
        }
        return packed.toByteArray();
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
    }
}
