package press.courant.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preview draws a share card when somebody looks at it, as the site is then. */
class CardPreviewTest {
    private static final String CARD = "/digest/2023/09/25/first/card.png";

    @Test
    void drawsTheCardOfThePageAsItIs(@TempDir Path folder) throws IOException {
        try (PreviewedSite site = new PreviewedSite(folder).withDigest()) {
            site.write("content/site.yaml", """
                    title: The Digest
                    description: News.
                    baseUrl: https://example.org/digest/
                    language: en
                    timeZone: UTC
                    shareCards: true
                    """);
            site.serve();
            Http http = new Http(site.origin());

            HttpResponse<String> first = http.get(CARD);
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.headers().firstValue("Content-Type")).contains("image/png");
            assertThat(first.body()).contains("PNG", "IHDR", "IEND");

            site.replace("content/topics.yaml", "- {id: energy, label: Power}\n");
            PreviewedSite.await("the card names the topic as it is called now",
                    () -> !http.get(CARD).body().equals(first.body()));
            assertThat(site.heard.failures).isEmpty();
        }
    }
}
