package press.courant.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as people read them; the language is the page's, if it says one. */
class SeenDatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "en    | Published April 3, 2023 at 9:00 | 2023-04-03",
        "en    | 3rd of April 2023               | 2023-04-03",
        "de    | Stand: 3. März 2023, 14:05 Uhr  | 2023-03-03",
        "fr    | Publié le 1er août 2023 à 10h   | 2023-08-01",
        "es    | 3 de abril de 2023              | 2023-04-03",
        "pt-BR | 3 de março de 2023              | 2023-03-03",
        "it    | 3 aprile 2023                   | 2023-04-03",
        "ru    | 3 апреля 2023, 12:40            | 2023-04-03",
        "uk    | 3 квітня 2023                   | 2023-04-03",
        "pl    | 3 kwietnia 2023                 | 2023-04-03",
        "hr    | 3. listopada 2023.              | 2023-10-03",
        "cs    | 3. listopadu 2023               | 2023-11-03",
        "hu    | 2023. április 3. 10:00          | 2023-04-03",
        "tr    | 3 Nisan 2023                    | 2023-04-03",
        "hy    | 3 ապրիլի 2023                   | 2023-04-03",
        "ja    | 2023年4月3日 10時                 | 2023-04-03",
        "ko    | 2023년 4월 3일                    | 2023-04-03",
        "ar    | ٣ أبريل ٢٠٢٣                    | 2023-04-03",
        "-     | 3 avril 2023                    | 2023-04-03",
        "-     | 3 listopada 2023                | -",
        "-     | 03/04/2023                      | -",
        "en    | 03/04/2023                      | -",
        "en-US | 03/04/2023                      | 2023-03-04",
        "en-GB | 03/04/2023                      | 2023-04-03",
        "de    | 03.04.2023                      | 2023-04-03",
        "-     | 23/04/2023                      | 2023-04-23",
        "-     | 04/23/2023                      | 2023-04-23",
        "-     | 31/02/2023                      | -",
        "en    | May 2023                        | -",
        "en    | version 10.2.2023.5             | -",
        "en    | in 40 years, 1776               | -",
    })
    void aDateIsReadOrLeft(String language, String line, String date) {
        assertThat(SeenDates.in(line, Optional.ofNullable(language)).map(Object::toString)).isEqualTo(Optional.ofNullable(date));
    }
}
