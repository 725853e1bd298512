package press.courant.search;

import java.util.List;
import java.util.Optional;

/** Where a build finds what an earlier one left of the indexes of periods, and leaves its own. For many threads. */
public interface IndexStore {
    IndexStore NONE = new IndexStore() {
        @Override
        public Optional<KeptIndex> kept(String period) {
            return Optional.empty();
        }

        @Override
        public Optional<String> published(String path) {
            return Optional.empty();
        }

        @Override
        public void keep(String period, KeptIndex index) {}

        @Override
        public void retain(List<String> periods) {}
    };

    Optional<KeptIndex> kept(String period);

    /** The text of a published file, whoever wrote it. */
    Optional<String> published(String path);

    /** Takes an index that is about to be published. */
    void keep(String period, KeptIndex index);

    /** Forgets all other periods. */
    void retain(List<String> periods);
}
