package press.courant.parallel;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A list worked through on all cores, each of which takes the next item when it is done with one.
 *
 * <p>A parallel stream deals out a few large parts beforehand; where the items of one take longer, the other cores wait
 * for it.
 */
public final class AllCores {
    /** As many as the pool of parallel streams has, with the thread that asks. */
    private static final int WORKERS = Runtime.getRuntime().availableProcessors();

    private AllCores() {}

    /**
     * What becomes of each item, in the order of the list.
     *
     * @throws RuntimeException the first that an item caused; some of the others may not be worked on then
     */
    @SuppressWarnings("unchecked")
    public static <T, R> List<R> map(List<? extends T> items, Function<? super T, ? extends R> work) {
        Object[] results = new Object[items.size()];
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, WORKERS).parallel().forEach(worker -> {
            try {
                for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
                    results[i] = work.apply(items.get(i));
                }
            } catch (RuntimeException | Error e) {
                next.set(results.length);
                throw e;
            }
        });
        return (List<R>) List.copyOf(Arrays.asList(results));
    }
}
