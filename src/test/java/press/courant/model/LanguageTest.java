package press.courant.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({"en,ltr", "hy,ltr", "ar,rtl", "fa-IR,rtl", "az,ltr", "az-Arab,rtl", "ur-Latn,ltr", "he,rtl", "zh-Hant,ltr"})
    void directionFollowsTheScript(String tag, String direction) {
        assertThat(new Language(tag).direction()).isEqualTo(direction);
    }
}
