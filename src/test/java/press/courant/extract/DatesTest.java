package press.courant.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as pages write them for machines. */
class DatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "2023-04-03T09:00:00+02:00 | 2023-04-03T09:00:00+02:00",
        "1912-04-16                | 1912-04-16",
        "0001-01-01T00:00:00Z      | -",
        "1970-01-01T00:00:00Z      | -",
    })
    void readsWhatIsKnown(String text, String date) {
        assertThat(Dates.read(text)).isEqualTo(Optional.ofNullable(date));
    }
}
