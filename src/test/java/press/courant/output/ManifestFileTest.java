package press.courant.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ManifestFileTest {
    private static final Manifest SAMPLE = manifest(20);

    private static Manifest manifest(int size) {
        SortedMap<String, Manifest.Entry> entries = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            entries.put("2023/09/é文/" + i + "/index.html",
                    new Manifest.Entry("5d41402abc4b2a76b9719d911017c592", 10_000 + i, 1_700_000_000_000L + i, -i));
        }
        return new Manifest(entries);
    }

    private static String format(Manifest manifest) {
        return UTF_8.decode(ManifestFile.format(manifest)).toString();
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(ManifestFile.parse(format(SAMPLE)))
                .isEqualTo(new ManifestFile.Content(SAMPLE, true));
        assertThat(ManifestFile.parse(format(Manifest.EMPTY)))
                .isEqualTo(new ManifestFile.Content(Manifest.EMPTY, true));
    }

    @Test
    void everyCutIsNoticed() {
        String text = format(SAMPLE);
        for (int end = 0; end < text.length(); end++) {
            assertThat(ManifestFile.parse(text.substring(0, end)).intact()).isFalse();
        }
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        Random random = new Random(7);
        String text = format(SAMPLE);
        for (int i = 0; i < text.length(); i++) {
            StringBuilder damaged = new StringBuilder(text);
            char other = (char) (' ' + random.nextInt(95));
            if (other != text.charAt(i)) {
                damaged.setCharAt(i, other);
                assertThat(ManifestFile.parse(damaged.toString()).intact()).isFalse();
            }
        }
    }
}
