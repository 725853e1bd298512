package press.courant.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Moscow rejects charge            | moscow-rejects-charge
            Crème brûlée                     | creme-brulee
            Łódź, Ørsted & Straße            | lodz-orsted-strasse
            İstanbul ve Bakı: Əliyev         | istanbul-ve-baki-eliyev
            It's Putin’s                     | its-putins
            C++                              | c-plus-plus
            C#                               | c-sharp
            C                                | c
            .NET 8 and ASP.NET               | dot-net-8-and-asp-net    
            a+b #1                           | a-b-1
            Հայաստան և Ադրբեջան              | հայաստան-եւ-ադրբեջան
            Йод и ёж                         | йод-и-ёж
            العربية في يريفان                | العربية-في-يريفان
            亚美尼亚 新闻                     | 亚美尼亚-新闻
            हिन्दी                           | हिन्दी
            ＦＵＬＬ ① ½                      | full-1-1-2
            --- a --- b ---                  | a-b
            ../../etc/passwd                 | etc-passwd
            """)
    void makesReadableSlugs(String title, String slug) {
        assertThat(Slugs.of(title)).isEqualTo(slug);
    }

    @Test
    void givesEmojiAndNothingDistinctSlugs() {
        assertThat(Slugs.of("🎉")).matches("entry-[0-9a-f]{8}").isNotEqualTo(Slugs.of("🚀"));
        assertThat(Slugs.of("")).matches("entry-[0-9a-f]{8}");
        assertThat(Slugs.of("🎉")).isEqualTo(Slugs.of("🎉"));
    }

    @Test
    void cutsAtAWord() {
        assertThat(Slugs.of("word ".repeat(40))).isEqualTo("word-".repeat(15) + "word").hasSizeLessThanOrEqualTo(80);
        assertThat(Slugs.of("x".repeat(200))).hasSize(80);
        assertThat(Slugs.of("新".repeat(200)).getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(180);
    }

    @Test
    void areNeverEmptyIdempotentNormalAndSafe() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String title = random.ints(random.nextInt(30), 0, i % 2 == 0 ? 0x250 : 0x1_FFFF)
                    .filter(c -> c < 0xD800 || c > 0xDFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            String slug = Slugs.of(title);
            assertThat(slug).as(title).isNotEmpty().doesNotContain("--", "/", ".", " ")
                    .doesNotStartWith("-").doesNotEndWith("-").hasSizeLessThanOrEqualTo(80);
            assertThat(Slugs.of(slug)).as(title).isEqualTo(slug);
            assertThat(Normalizer.isNormalized(slug, Normalizer.Form.NFC)).as(title).isTrue();
            assertThat(slug.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(180);
        }
    }
}
