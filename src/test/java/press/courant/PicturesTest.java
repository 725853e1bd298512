package press.courant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.build.BuildResult;

/** The pictures of entries: in widths that suit the reader, without what the camera wrote beside them. */
class PicturesTest {
    @TempDir
    private Path folder;

    private PictureSite site;

    @BeforeEach
    void start() throws IOException {
        site = PictureSite.in(folder);
    }

    @Test
    void aPhotographIsPublishedInSeveralWidths() throws IOException {
        site.entry(PictureSite.IMAGE.formatted("flag.jpg"), "Text.");
        site.write("content/assets/flag.jpg", DrawnPictures.jpeg(2000, 1000));

        site.publish();

        Map<Integer, Integer> sizes = Map.of(180, 90, 360, 180, 540, 270, 720, 360, 1080, 540, 1440, 720);
        assertThat(site.published("webp")).hasSize(6).allSatisfy(file ->
                assertThat(size(file).height).isEqualTo(sizes.get(size(file).width)));
        assertThat(site.published("jpg")).extracting(file -> size(file).width).containsExactly(1080, 360);
        assertThat(site.output().resolve("assets/flag.jpg")).doesNotExist();
        Element picture = site.page("2023/05/01/one/index.html").selectFirst(".picture picture");
        assertThat(picture.selectFirst("source").attr("srcset").split(", ")).hasSize(6)
                .allMatch(file -> file.matches("/digest/assets/flag-\\d+-[0-9a-f]{8}\\.webp \\d+w"));
        Element img = picture.selectFirst("img");
        assertThat(List.of(img.attr("width"), img.attr("height"), img.attr("fetchpriority"), img.attr("loading")))
                .containsExactly("1080", "540", "high", "");
        assertThat(img.attr("src")).matches("/digest/assets/flag-1080-[0-9a-f]{8}\\.jpg");
        assertThat(site.page("index.html").selectFirst(".card-picture img").attr("loading")).isEqualTo("lazy");
        assertThat(site.page("2023/05/01/one/index.html").select("meta[property=og:image]").attr("content"))
                .isEqualTo("https://harbour.example" + img.attr("src"));
        assertThat(Files.readString(site.output().resolve("feed.json")))
                .contains("https://harbour.example" + img.attr("src"));
    }

    @ParameterizedTest
    @CsvSource({"500, '180, 360, 500'",
        "1080, '180, 360, 540, 720, 1080'", "1100, '180, 360, 540, 720, 1100'", "60, 60"})
    void noneIsEnlarged(int width, String widths) throws IOException {
        site.entry(PictureSite.IMAGE.formatted("flag.jpg"), "Text.");
        site.write("content/assets/flag.jpg", DrawnPictures.jpeg(width, 300));

        site.publish();

        assertThat(site.published("webp").stream().map(file -> size(file).width).sorted().map(String::valueOf))
                .containsExactly(widths.split(", "));
    }

    @Test
    void aPictureStandsUprightAndKeepsNothingElse() throws IOException {
        site.entry(PictureSite.IMAGE.formatted("flag.jpg"), "Text.");
        site.write("content/assets/flag.jpg", DrawnPictures.withExif(DrawnPictures.jpeg(800, 400), 6, "Jane Owner"));

        site.publish();

        // Turned to the right: what was at the left is at the top, what was at the top is at the right.
        BufferedImage image = ImageIO.read(site.published("jpg").get(1).toFile());
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(400, 800);
        assertThat(colour(image, 100, 200)).isEqualTo("red");
        assertThat(colour(image, 100, 600)).isEqualTo("blue");
        assertThat(colour(image, 380, 600)).isEqualTo("green");
        for (Path file : Stream.concat(site.published("jpg").stream(), site.published("webp").stream()).toList()) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Jane", "Exif");
        }
    }

    @Test
    void greyStaysAsDarkAsItIs() throws IOException {
        BufferedImage grey = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                grey.getRaster().setSample(x, y, 0, 100);
            }
        }
        site.entry(PictureSite.IMAGE.formatted("grey.jpg"), "Text.");
        site.write("content/assets/grey.jpg", DrawnPictures.bytes(grey, "jpeg"));

        site.publish();

        BufferedImage made = ImageIO.read(site.published("jpg").get(0).toFile());
        assertThat(new Color(made.getRGB(100, 100)).getRed()).isCloseTo(100, within(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void coloursAreMeantAsTheProfileSays(String format) throws IOException {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 200; x++) {
                image.getRaster().setPixel(x, y, new int[] {55, 55, 55});
            }
        }
        site.entry(PictureSite.IMAGE.formatted("profiled." + format), "Text.");
        site.write("content/assets/profiled." + format, format.equals("png")
                ? DrawnPictures.pngWithProfile(DrawnPictures.bytes(image, "png"), linear)
                : DrawnPictures.jpegWithProfile(DrawnPictures.bytes(image, "jpeg"), linear));

        site.publish();

        Path made = site.published(format.equals("png") ? "png" : "jpg").get(0);
        assertThat(new Color(ImageIO.read(made.toFile()).getRGB(100, 100)).getGreen()).isCloseTo(128, within(4));
    }

    @Test
    void whatIsTransparentStaysSo() throws IOException {
        BufferedImage drawing = new BufferedImage(600, 600, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = drawing.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 300, 600);
        graphics.dispose();
        site.entry(PictureSite.IMAGE.formatted("drawing.png"), "Text.");
        site.write("content/assets/drawing.png", DrawnPictures.bytes(drawing, "png"));

        site.publish();

        assertThat(site.published("jpg")).isEmpty();
        BufferedImage made = ImageIO.read(site.published("png").get(0).toFile());
        assertThat(made.getRGB(made.getWidth() * 3 / 4, 50) >>> 24).isZero();
        assertThat(made.getRGB(made.getWidth() / 4, 50)).isEqualTo(Color.RED.getRGB());
    }

    @Test
    void animationsAndDrawingsInSvgArePublishedAsTheyAre() throws IOException {
        site.entry(PictureSite.IMAGE.formatted("moving.gif"), "![A drawing](/assets/drawing.svg)");
        site.write("content/assets/moving.gif", DrawnPictures.animatedGif(90, 60));
        site.write("content/assets/drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'/>");

        site.publish();

        Document page = site.page("2023/05/01/one/index.html");
        assertThat(page.selectFirst(".picture img").outerHtml())
                .contains("src=\"/digest/assets/moving.gif\"", "width=\"90\"", "height=\"60\"");
        assertThat(page.selectFirst(".prose img").outerHtml())
                .contains("src=\"/digest/assets/drawing.svg\"", "width=\"40\"", "height=\"20\"");
        assertThat(site.output().resolve("assets/moving.gif")).exists();
        assertThat(site.output().resolve("assets/drawing.svg")).exists();
    }

    @Test
    void aPictureIsMadeOnceAndGoesWithItsEntry() throws IOException {
        site.entry(PictureSite.IMAGE.formatted("flag.jpg"), "Text.");
        site.write("content/assets/flag.jpg", DrawnPictures.jpeg(1600, 800));
        site.publish();
        List<Path> first = site.published("webp");
        Files.setLastModifiedTime(first.get(0), Files.getLastModifiedTime(first.get(0)));
        site.entry(PictureSite.IMAGE.formatted("flag.jpg"), "Another text.");
        site.write("content/articles/two.md", "---\ntitle: Two\ndate: 2023-05-02\nrights: own\n---\nText.\n");

        BuildResult again = site.publish();

        assertThat(again.counts().written()).isPositive().isLessThan(40);
        assertThat(site.published("webp")).isEqualTo(first);
        site.write("content/assets/flag.jpg", DrawnPictures.jpeg(1601, 800));
        site.publish();
        assertThat(site.published("webp")).hasSize(6).doesNotContainAnyElementsOf(first);
        site.entry("topics: []", "Text.");
        site.publish();
        assertThat(site.published("webp")).isEmpty();
        assertThat(site.output().resolve("assets/flag.jpg")).as("a file that nothing shows").exists();
    }

    @Test
    void thePagesAreValid() throws Exception {
        site.entry(PictureSite.IMAGE.formatted("flag.jpg"), "![A flag](/assets/flag.png)");
        site.write("content/assets/flag.jpg", DrawnPictures.jpeg(1600, 800));
        site.write("content/assets/flag.png", DrawnPictures.png(800, 800));
        site.publish();
        HtmlChecker checker = new HtmlChecker();
        for (String page : List.of("index.html", "2023/05/01/one/index.html")) {
            assertThat(checker.errors(page, Files.readString(site.output().resolve(page)))).isEmpty();
        }
    }

    private static String colour(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        int most = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
        return most == colour.getRed() ? "red" : most == colour.getGreen() ? "green" : "blue";
    }

    private record Size(int width, int height) {}

    private static Size size(Path file) {
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            return new Size(image.getWidth(), image.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
