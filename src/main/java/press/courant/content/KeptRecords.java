package press.courant.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import press.courant.cache.ByteSource;
import press.courant.parallel.AllCores;

/** The records of the readings' file: a count, and of each its length and its bytes. */
final class KeptRecords {
    private static final int PART = 256;

    private KeptRecords() {}

    /** What is made of each of them, in their order; many threads read. */
    static <R> List<R> read(ByteSource source, Function<ByteSource, R> read) {
        int count = source.number();
        int[] starts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            int length = source.number();
            starts[i] = source.position();
            source.skip(length);
        }
        starts[count] = source.position();
        List<Integer> parts = new ArrayList<>();
        for (int from = 0; from < count; from += PART) {
            parts.add(from);
        }
        List<R> all = new ArrayList<>(count);
        AllCores.map(parts, from -> {
            List<R> part = new ArrayList<>(PART);
            for (int i = from; i < Math.min(count, from + PART); i++) {
                part.add(read.apply(new ByteSource(source.array(), starts[i], starts[i + 1])));
            }
            return part;
        }).forEach(all::addAll);
        return all;
    }
}
