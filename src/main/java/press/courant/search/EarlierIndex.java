package press.courant.search;

import java.util.List;

/**
 * The index of a period as an earlier build published it.
 *
 * @param shards as they are found now; where they are others, the index is of no use
 */
public record EarlierIndex(KeptIndex kept, List<String> shards) {
    public EarlierIndex {
        shards = List.copyOf(shards);
    }

    boolean isWhole() {
        return kept.isOf(shards);
    }
}
