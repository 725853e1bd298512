package press.courant.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllCoresTest {
    private static final List<Integer> NUMBERS = IntStream.range(0, 10_000).boxed().toList();

    @Test
    void resultsAreInTheOrderOfTheItems() {
        assertThat(AllCores.map(NUMBERS, number -> -number))
                .isEqualTo(NUMBERS.stream().map(number -> -number).toList());
    }

    @Test
    void nothingIsNoWork() {
        assertThat(AllCores.map(List.of(), item -> item)).isEmpty();
    }

    @Test
    void aFailureEndsTheWork() {
        AtomicInteger worked = new AtomicInteger();
        assertThatThrownBy(() -> AllCores.map(NUMBERS, number -> {
            worked.incrementAndGet();
            if (number == 17) {
                throw new IllegalStateException("seventeen");
            }
            // Without a pause, the other core can be done with all items before this one has told of its failure.
            LockSupport.parkNanos(1_000_000);
            return number;
        })).isInstanceOf(IllegalStateException.class).hasMessageContaining("seventeen");
        assertThat(worked.get()).isLessThan(NUMBERS.size());
    }
}
