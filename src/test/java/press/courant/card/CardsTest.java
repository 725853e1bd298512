package press.courant.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.page.CardPage;
import press.courant.parallel.AllCores;
import press.courant.problem.Problem;

/** What a share card looks like. */
class CardsTest {
    private static final Path NONE = Path.of("none");
    private static final int PAPER = Colours.DEFAULT.paper();
    private static final int INK = Colours.DEFAULT.ink();
    /** Where the title is, between the rules, with the kicker. */
    private static final int TITLE_TOP = 200;
    private static final int TITLE_BOTTOM = 520;
    private static final String LONG = "The council of the old town by the river agreed with the harbour, the ferries and the "
            + "market on a plan for the quay after thirty-six hours of talks that ran over three days and two nights, with rules "
            + "for boats of every size, bans on some of them, and fines that grow with the length of the boat";

    private final Cards cards = cards("");

    private static Cards cards(String css) {
        try {
            return Cards.read(NONE, css).value().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CardPage card(String title, String language) {
        return card("The Digest", "Rivers", title, language, List.of(), List.of("The Gazette", "25 September 2023"));
    }

    private static CardPage card(
            String site, String kicker, String title, String language, List<String> points, List<String> facts) {
        String direction = Set.of("ar", "he").contains(language) ? "rtl" : "ltr";
        return new CardPage(
                "card.png", Optional.empty(), site, kicker, Optional.of(1), title, language, direction, points, facts);
    }

    private byte[] png(CardPage card) {
        return cards.draw(card).value().orElseThrow();
    }

    private BufferedImage draw(CardPage card) {
        return image(png(card));
    }

    private static BufferedImage image(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }


    /** Where the letters of the title are, in their full colour. */
    private static Rectangle title(BufferedImage image) {
        Rectangle letters = new Rectangle(-1, -1);
        for (int y = TITLE_TOP; y < TITLE_BOTTOM; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xffffff) == INK) {
                    // A rectangle without an extent is nowhere.
                    letters = letters.union(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return letters;
    }

    @Test
    void isAPictureOf1200By630InSixteenColours() {
        BufferedImage image = draw(card("A market on the quay", "en"));

        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(image.getColorModel()).isInstanceOf(IndexColorModel.class);
        assertThat(((IndexColorModel) image.getColorModel()).getMapSize()).isEqualTo(16);
        assertThat(image.getRGB(600, 140) & 0xffffff).as("paper").isEqualTo(PAPER);
        assertThat(image.getRGB(5, 300) & 0xffffff).as("the band").isEqualTo(Colours.DEFAULT.hue(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | Moscow rejects charge that it abandoned Armenia",
        "ru | Москва отвергла обвинения в том, что оставила Армению",
        "hy | Մոսկվան մերժում է այն մեղադրանքը, թե լքել է Հայաստանը",
        "ar | موسكو ترفض الاتهام بأنها تخلت عن أرمينيا",
        "zh | 莫斯科否认抛弃亚美尼亚的指责，称俄方维和人员已尽其所能"})
    void hasNoEmptyBoxInPlaceOfALetter(String language, String title) throws IOException {
        Fonts fonts = Fonts.read(NONE, new ArrayList<>());
        boolean rightToLeft = language.equals("ar");

        Typeface.Line line = fonts.headline().set(title, rightToLeft);

        assertThat(line.glyphs()).hasSizeGreaterThan(title.length() / 2);
        Set<Face.Outline> boxes = new HashSet<>();
        fonts.headline().members().forEach(member -> boxes.add(member.face().get().missing()));
        assertThat(line.glyphs()).noneMatch(glyph -> boxes.contains(glyph.outline()));
        assertThat(cards.check(List.of())).isEmpty();
        assertThat(title(draw(card(title, language))).width).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar|انهيار سدين فوق درنة", "he|השביט נראה מעל ירושלים"})
    void ofAScriptThatRunsToTheLeftBeginsAtTheRight(String text) {
        String language = text.substring(0, 2);
        BufferedImage theirs = draw(card(text.substring(3), language));
        BufferedImage ours = draw(card("The harbour reopens", "en"));

        assertThat(title(theirs).getMaxX()).isBetween(1100.0, 1200.0 - 84);
        assertThat(title(theirs).x).isGreaterThan(100);
        assertThat(title(ours).x).isBetween(84, 95);
        assertThat(theirs.getRGB(1195, 300)).as("the band").isEqualTo(ours.getRGB(5, 300));
        assertThat(theirs.getRGB(5, 300) & 0xffffff).isEqualTo(PAPER);
    }

    /** In Arabic text the number stands where it is read, with its digits in their order. */
    @Test
    void setsNumbersAndNamesOfTheOtherDirectionInTheirs() throws IOException {
        Typeface typeface = Fonts.read(NONE, new ArrayList<>()).headline();

        Typeface.Line number = typeface.set("25", false);
        List<Typeface.Glyph> glyphs = typeface.set("في 25 سبتمبر", true).glyphs();

        List<Face.Outline> digits = glyphs.stream().map(Typeface.Glyph::outline)
                .filter(outline -> number.glyphs().stream().anyMatch(digit -> digit.outline() == outline)).toList();
        assertThat(digits).containsExactlyElementsOf(number.glyphs().stream().map(Typeface.Glyph::outline).toList());
        assertThat(glyphs.get(0).outline()).as("the last word is left of it").isNotIn(digits);
    }

    @Test
    void shortensWhatHasNoRoom() {
        BufferedImage image = draw(card(
                "The Digest of " + LONG, LONG, LONG, "en", List.of(), List.of(LONG, "25 September 2023")));

        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 1200 - 72; x < 1200; x++) {
                assertThat(image.getRGB(x, y) & 0xffffff).isEqualTo(PAPER);
            }
        }
        assertThat(title(image).getMaxY()).isLessThan(520);
    }

    @Test
    void breaksLinesThatAreAboutEquallyLong() throws IOException {
        Typeface typeface = Fonts.read(NONE, new ArrayList<>()).headline();
        Paragraph.Room room = new Paragraph.Room(1044, 290, 1.14, new double[] {80, 60, 50});

        Paragraph two = Paragraph.fit("Russia brokers a ceasefire to end 44 days of war", typeface, Locale.ENGLISH, false, room);
        assertThat(two.lines()).containsExactly("Russia brokers a ceasefire", "to end 44 days of war");
        assertThat(two.size()).isEqualTo(80);

        Paragraph cut = Paragraph.fit(LONG, typeface, Locale.ENGLISH, false, room);
        assertThat(cut.size()).isEqualTo(50);
        assertThat(cut.lines()).hasSize(5).last().asString().matches(".*\\p{L}…");
        assertThat(LONG).startsWith(String.join(" ", cut.lines()).replace("…", ""));
        assertThat(cut.lines()).allSatisfy(line -> assertThat(typeface.set(line, false).width() * 50).isLessThanOrEqualTo(1044));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The week of 20–26 February | 20–26",
        "India launches Aditya-L1 for the Sun | Aditya-L1",
        "The order of the Lachin-Khankendi road | Lachin-Khankendi"})
    void keepsWhatADashJoinsOnOneLine(String title, String together) throws IOException {
        Typeface typeface = Fonts.read(NONE, new ArrayList<>()).headline();
        for (double width = 800; width < 1100; width += 20) {
            Paragraph set = Paragraph.fit(title, typeface, Locale.ENGLISH, false,
                    new Paragraph.Room(width, 500, 1.14, new double[] {80}));
            assertThat(set.lines()).anyMatch(line -> line.contains(together));
        }
    }

    @Test
    void breaksAWordThatIsLongerThanALine() throws IOException {
        Typeface typeface = Fonts.read(NONE, new ArrayList<>()).headline();

        Paragraph set = Paragraph.fit("x".repeat(200), typeface, Locale.ENGLISH, false,
                new Paragraph.Room(1000, 300, 1.14, new double[] {80, 50}));

        assertThat(set.lines()).hasSizeBetween(2, 5).allMatch(line -> typeface.set(line, false).width() * 50 <= 1000);
        Paragraph cut = Paragraph.fit("x".repeat(200), typeface, Locale.ENGLISH, false,
                new Paragraph.Room(1000, 50, 1, new double[] {50}));
        assertThat(cut.lines()).singleElement().asString().matches("x+…");
        assertThat(typeface.set(cut.lines().get(0), false).width() * 50).isBetween(500.0, 1000.0);
    }

    @Test
    void withoutALetterThatCanBeSetSaysTheNameOfTheSite() {
        assertThat(png(card("ประเทศไทย", "th"))).isEqualTo(png(card("The Digest", "th")));
    }

    @Test
    void isTheSameFromEveryThreadAndAfterAnyOther() {
        List<CardPage> pages = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            pages.add(card(i % 2 == 0 ? LONG.substring(i) : "莫斯科否认抛弃 " + i, i % 2 == 0 ? "en" : "zh"));
        }
        List<byte[]> first = AllCores.map(pages, this::png);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(cards("").draw(pages.get(i)).value().orElseThrow()).isEqualTo(first.get(i));
        }
    }

    /**
     * Where this fails and nobody meant to change what cards look like, this Java draws them otherwise; where somebody
     * did, raise {@code Cards.DESIGN} and put the new sum here.
     */
    @Test
    void hasTheBytesOfItsDesign() {
        CRC32 sum = new CRC32();
        sum.update(png(card("Moscow rejects “charge” – Москва 莫斯科 Մոսկվան", "en")));
        sum.update(png(card("موسكو ترفض الاتهام 2023 Reuters", "ar")));
        sum.update(png(card("The Digest", "Edition", "The week", "en", List.of("One", "Two"), List.of("2 entries"))));
        assertThat(Cards.DESIGN + " " + Long.toHexString(sum.getValue())).isEqualTo("1 537764a9");
    }

    @Test
    void hasTheColoursOfTheTheme() throws IOException {
        assertThat(Colours.of(Files.readString(Path.of("templates/assets/theme.css")))).isEqualTo(Colours.DEFAULT);
        assertThat(Colours.of("")).isEqualTo(Colours.DEFAULT);
        Colours theirs = Colours.of(":root{--paper:#fff; --hue-0: #123456;--hue-1 : #abc}\n@media{--paper: #000000;}");
        assertThat(theirs.paper()).isEqualTo(0xffffff);
        assertThat(theirs.hues()).containsExactly(0x123456, 0xaabbcc);
        assertThat(cards(":root { --paper: #fff; }").digest()).isNotEqualTo(cards.digest());
        assertThat(cards("body { margin: 1px; }").digest()).isEqualTo(cards.digest());
    }

    @Test
    void hasColoursThatAreReadOnItsPaper() {
        Colours colours = Colours.DEFAULT;
        assertThat(colours.hues()).hasSize(12).allMatch(hue -> Colours.contrast(hue, colours.paper()) >= 4.5);
        assertThat(colours.readable(colours.hue(13))).isEqualTo(colours.hue(1));
        assertThat(Colours.contrast(0, 0xffffff)).isEqualTo(21);
        assertThat(Colours.of(":root { --hue-0: #ffee00; }").readable(0xffee00)).as("yellow on paper").isEqualTo(INK);
    }

    @Test
    void tellsOfLettersThatNoFontHasOncePerScript() {
        List<Problem> problems = cards.check(PlannedCards.of(
                card("น้ำท่วม", "th"), card("Floods in ประเทศไทย", "en"), card("हिन्दी समाचार", "hi"), card("A rocket 🚀", "en")));

        assertThat(problems).extracting(Problem::message).containsExactly(
                "no font has the Devanagari letters of this share card, such as 'च', and they are left out",
                "no font has the Thai letters of this share card and of 1 more, such as 'ท', and they are left out");
        assertThat(problems).noneMatch(Problem::isError);
    }
}
