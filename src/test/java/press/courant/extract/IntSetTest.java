package press.courant.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IntSetTest {
    @Test
    void holdsWhatASetOfObjectsHolds() {
        Random random = new Random(1);
        IntSet numbers = new IntSet();
        Set<Integer> expected = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            int number = random.nextInt(1_000) - 500;
            assertThat(numbers.add(number)).isEqualTo(expected.add(number));
        }
        assertThat(numbers.size()).isEqualTo(expected.size());
        for (int number = -600; number < 600; number++) {
            assertThat(numbers.contains(number)).isEqualTo(expected.contains(number));
        }
    }

    @Test
    void countsWhatTwoHaveInCommon() {
        IntSet one = new IntSet();
        IntSet two = new IntSet();
        for (int i = 0; i < 100; i++) {
            one.add(i);
            two.add(i * 2);
        }
        assertThat(one.countIn(two)).isEqualTo(50);
        one.addAll(two);
        assertThat(one.size()).isEqualTo(150);
        assertThat(new IntSet().isEmpty()).isTrue();
    }
}
