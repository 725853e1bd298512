package press.courant.search;

import java.util.List;
import press.courant.cache.ByteSink;
import press.courant.cache.ByteSource;
import press.courant.cache.Mixer;

/** What a period's index, as it is published, does not tell of how it was made. */
public final class KeptIndex {
    private final long[] marks;
    private final List<IndexedWord> common;
    private final long checksum;

    /**
     * @param marks of the entries, oldest first
     * @param common words with all their places, of which the published index leaves some out
     * @param checksum of the published shards
     */
    KeptIndex(long[] marks, List<IndexedWord> common, long checksum) {
        this.marks = marks.clone();
        this.common = List.copyOf(common);
        this.checksum = checksum;
    }

    /** The index that was written; throws {@link press.courant.cache.DamageException} where it cannot be read. */
    public static KeptIndex read(ByteSource from) {
        long checksum = from.longNumber();
        List<IndexedWord> common =
                from.list(word -> new IndexedWord(word.text(), NumberText.of(word.text()), word.number()));
        return new KeptIndex(from.longNumbers(), common, checksum);
    }

    public void write(ByteSink into) {
        into.longNumber(checksum);
        into.list(common, (sink, word) -> {
            sink.text(word.text());
            sink.text(word.places().toString());
            sink.number(word.entries());
        });
        into.longNumbers(marks);
    }

    static long checksum(List<String> shards) {
        Mixer mixer = new Mixer();
        shards.forEach(shard -> mixer.add(Mixer.of(shard)));
        return mixer.value();
    }

    /** Whether these are the shards that were published. */
    boolean isOf(List<String> shards) {
        return checksum(shards) == checksum;
    }

    List<IndexedWord> common() {
        return common;
    }

    /** The number of shards that were published. */
    public int shards() {
        return PeriodIndex.shards(marks.length);
    }

    int entries() {
        return marks.length;
    }

    long mark(int entry) {
        return marks[entry];
    }
}
