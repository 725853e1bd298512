package press.courant.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import press.courant.cache.ByteSink;
import press.courant.cache.ByteSource;
import press.courant.cache.TextStore;
import press.courant.parallel.AllCores;

/** Records in a store, a few hundred in each block, so that many threads read and write and none needs all at once. */
final class KeptRecords {
    private static final int PART = 256;
    /** The bytes of a block of articles, most often. */
    private static final int USUAL = PART * 1200;

    private KeptRecords() {}

    /** Writes them, and says where. */
    static <R> List<TextStore.Place> write(TextStore store, List<R> records, BiConsumer<R, ByteSink> write)
            throws IOException {
        List<List<R>> parts = new ArrayList<>();
        for (int from = 0; from < records.size(); from += PART) {
            parts.add(records.subList(from, Math.min(records.size(), from + PART)));
        }
        try {
            return AllCores.map(parts, part -> {
                ByteSink block = new ByteSink(part.size() == PART ? USUAL : 512);
                block.list(part, (sink, record) -> write.accept(record, sink));
                return add(store, block);
            });
        } catch (UncheckedIOException refused) {
            throw refused.getCause();
        }
    }

    private static TextStore.Place add(TextStore store, ByteSink block) {
        try {
            return store.add(block);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** What is made of each of them, in their order. */
    static <R> List<R> read(TextStore store, List<TextStore.Place> blocks, Function<ByteSource, R> read) {
        List<R> all = new ArrayList<>(blocks.size() * PART);
        AllCores.map(blocks, block -> store.bytes(block).list(read)).forEach(all::addAll);
        return all;
    }
}
