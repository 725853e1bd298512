package press.courant.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class MeanwhileTest {
    @Test
    void itIsMadeByAnotherThreadAndOnce() {
        CountDownLatch asked = new CountDownLatch(1);
        Meanwhile<Thread> value = new Meanwhile<>(() -> {
            try {
                asked.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Thread.currentThread();
        });
        asked.countDown();
        assertThat(value.get()).isNotSameAs(Thread.currentThread()).isSameAs(value.get());
    }

    @Test
    void whatKeepsItFromBeingMadeIsSaidToWhoNeedsIt() {
        Meanwhile<String> value = new Meanwhile<>(() -> {
            throw new UncheckedIOException(new IOException("the disk fails"));
        });
        assertThatThrownBy(value::get).isInstanceOf(UncheckedIOException.class).hasMessageContaining("the disk fails");
    }
}
