package press.courant.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import press.courant.problem.Problem;

/** Fonts say which characters they have, and Java finds them there. */
class FontsTest {
    private static final Path FOLDER = Path.of("src/main/resources/press/courant/card/fonts");
    private static final Path ARMENIAN = FOLDER.resolve("noto-serif-armenian-armenian-700-normal.woff");

    @TempDir
    private Path folder;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".woff")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void haveAGlyphForEachOfTheirCharacters(Path path) throws Exception {
        FontFile file = FontFile.of(Files.readAllBytes(path));
        Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file.unpacked()));

        assertThat(file.unitsPerEm()).isEqualTo(1000);
        assertThat(file.characters().cardinality()).isGreaterThan(30);
        assertThat(file.characters().stream().filter(character -> !font.canDisplay(character))).isEmpty();
        FontFile unpacked = FontFile.of(file.unpacked());
        assertThat(unpacked.characters()).isEqualTo(file.characters());
    }

    @ParameterizedTest
    @CsvSource({
        "Moscow rejects the “charge”: 25 % – Õhtuleht ğ ş ž ő ț",
        "Москва отвергла обвинения; Київ, Ґанок, Ђоковић",
        "Մոսկվան մերժում է՝ «և»",
        "موسكو ترفض الاتهام، پیام تازه؟ ٤٤",
        "莫斯科否认指责，「東京」気象庁カプセル，臺灣總統選舉",
        "მოსკოვმა უარყო",
        "ירושלים",
        "Καύσωνας στη Ρόδο",
        "Việt Nam cam kết, Azərbaycan, Türkiyə"})
    void haveWhatTheLanguagesOfADigestNeed(String text) throws IOException {
        Fonts fonts = Fonts.read(folder, new ArrayList<>());

        assertThat(Letters.missing(text, fonts.headline()).isEmpty()).isTrue();
        assertThat(Letters.missing(text, fonts.meta()).isEmpty()).isTrue();
        assertThat(Letters.drawable(text, fonts.headline())).isEqualTo(text);
    }

    @Test
    void whatNoFontHasIsLeftOutAndToldWhereItIsLetters() throws IOException {
        Typeface typeface = Fonts.read(folder, new ArrayList<>()).headline();

        assertThat(Letters.drawable("Kara\u00adbakh \ud83d\udc69\u200d\ud83d\ude80\ufe0f today", typeface)).isEqualTo("Karabakh \u200d today");
        assertThat(Letters.drawable("A rocket 🚀 starts", typeface)).isEqualTo("A rocket starts");
        assertThat(Letters.drawable("น้ำท่วม in ประเทศ ไทย today", typeface)).isEqualTo("… in … today");
        assertThat(Letters.drawable("ประเทศไทย!", typeface)).isEmpty();
        assertThat(Letters.drawable("𝐁𝐨𝐥𝐝 claims", typeface)).isEqualTo("Bold claims");
        assertThat(Letters.missing("🚀", typeface).isEmpty()).isTrue();
    }

    @Test
    void ofASiteAreReadAfterOurs() throws IOException {
        Files.copy(ARMENIAN, folder.resolve("more.WOFF"));
        Files.writeString(folder.resolve("readme.txt"), "no font");
        List<Problem> problems = new ArrayList<>();

        Fonts fonts = Fonts.read(folder, problems);

        assertThat(problems).isEmpty();
        assertThat(fonts.digest()).isNotEqualTo(Fonts.read(folder.resolve("none"), problems).digest());
    }

    @Test
    void thatAreDamagedAreNamed() throws IOException {
        byte[] font = Files.readAllBytes(ARMENIAN);
        Files.writeString(folder.resolve("a.ttf"), "no font at all, but a text");
        Files.write(folder.resolve("b.woff"), Arrays.copyOf(font, 60));
        Files.write(folder.resolve("c.otf"), new byte[0]);
        Files.writeString(folder.resolve("d.woff2"), "wOF2 and so on");
        byte[] spoilt = font.clone();
        Arrays.fill(spoilt, 500, spoilt.length, (byte) 0x55);
        Files.write(folder.resolve("e.woff"), spoilt);
        List<Problem> problems = new ArrayList<>();

        Fonts.read(folder, problems);

        assertThat(problems).extracting(problem -> problem.location().path() + ": " + problem.message()).containsExactly(
                "templates/fonts/a.ttf: this font cannot be read: it is no TrueType, OpenType or WOFF file",
                "templates/fonts/b.woff: this font cannot be read: it is not a whole font file",
                "templates/fonts/c.otf: this font cannot be read: it is not a whole font file",
                "templates/fonts/d.woff2: this font cannot be read: it is a WOFF2 file, which Java cannot read",
                "templates/fonts/e.woff: this font cannot be read: its table 'cmap' is damaged");
    }

    @Test
    void withoutATableAreNone() throws IOException {
        byte[] empty = new byte[16];
        empty[1] = 1;

        assertThatThrownBy(() -> FontFile.of(empty).characters()).isInstanceOf(IOException.class)
                .hasMessage("it has no table 'cmap'");
    }
}
