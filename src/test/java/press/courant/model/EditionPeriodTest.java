package press.courant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2023-09-25, 2023-W39, 2023-09-25, 2023-10-01",
        "2023-10-01, 2023-W39, 2023-09-25, 2023-10-01",
        "2021-01-03, 2020-W53, 2020-12-28, 2021-01-03",
        "2024-12-30, 2025-W01, 2024-12-30, 2025-01-05",
    })
    void weeksAreThoseOfIso8601(LocalDate day, String id, LocalDate first, LocalDate last) {
        assertThat(EditionPeriod.ofWeek(day)).isEqualTo(new EditionPeriod(id, first, last));
    }
}
