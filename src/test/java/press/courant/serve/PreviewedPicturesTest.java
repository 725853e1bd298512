package press.courant.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures in a preview: each width is made when a browser asks for it. */
class PreviewedPicturesTest {
    private static final Pattern FILE = Pattern.compile("/digest/assets/flag-360-[0-9a-f]{8}\\.(?:webp|jpg)");

    @TempDir
    private Path folder;

    @Test
    void aWidthIsMadeWhenItIsAskedFor() throws IOException {
        try (PreviewedSite site = new PreviewedSite(folder).withDigest()) {
            drawFlag(700);
            site.write("content/articles/pictured.md", "---\ntitle: Pictured\ndate: 2023-09-26\nrights: own\n"
                    + "image: {src: /assets/flag.jpg, alt: A flag, credit: The house}\n---\nText.\n");
            site.serve();
            Http http = new Http(site.origin());
            String page = http.get("/digest/2023/09/26/pictured/").body();
            assertThat(FILE.matcher(page).results().map(found -> found.group()).distinct()).hasSize(2)
                    .allSatisfy(file -> {
                HttpResponse<String> answer = http.get(file);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type"))
                        .contains(file.endsWith(".webp") ? "image/webp" : "image/jpeg");
            });
            assertThat(http.get("/digest/assets/flag.jpg").statusCode()).isEqualTo(404);

            drawFlag(701);

            PreviewedSite.await("the page shows the other picture", () -> {
                Matcher now = FILE.matcher(http.get("/digest/2023/09/26/pictured/").body());
                return now.find() && !page.contains(now.group());
            });
            assertThat(site.heard.problems).isEmpty();
        }
    }

    private void drawFlag(int width) throws IOException {
        BufferedImage flag = new BufferedImage(width, 400, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(flag, "jpeg", folder.resolve("content/assets/flag.jpg").toFile());
    }
}
