package press.courant.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTitleTest {
    private final StoryTitle titles = new StoryTitle(List.of("The Herald", "Լուրեր"));

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            The bridge opens again, at last! | The Herald  ; THE BRIDGE OPENS AGAIN – AT LAST               ; true
            The bridge opens again at last - the herald    ; The bridge opens again at last — The Herald    ; true
            Կամուրջը կրկին բացվեց երթևեկության համար       ; Կամուրջը կրկին բացվեց երթևեկության համար | Լուրեր ; true
            The bridge opens again at last - The Wire      ; The bridge opens again at last                 ; false
            The bridge opens again - at last               ; The bridge opens again                         ; false
            The bridge opens again at last                 ; The bridge opens again at least                ; false
            """)
    void titlesAreTheSameWhateverTheirForm(String one, String other, boolean same) {
        assertThat(titles.key(Optional.of(one)).equals(titles.key(Optional.of(other)))).isEqualTo(same);
    }

    @Test
    void aShortTitleTellsNothing() {
        assertThat(titles.key(Optional.of("Weather for Wednesday"))).isEmpty();
        assertThat(titles.key(Optional.of("Bridge opens | The Herald"))).isEmpty();
        assertThat(titles.key(Optional.empty())).isEmpty();
    }

    @Test
    void aColumnComesBack() {
        LocalDate day = LocalDate.of(2023, 9, 30);
        assertThat(StoryTitle.isNear(day, LocalDate.of(2023, 10, 3))).isTrue();
        assertThat(StoryTitle.isNear(day, LocalDate.of(2023, 10, 7))).isFalse();
    }
}
