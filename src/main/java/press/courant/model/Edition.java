package press.courant.model;

import java.util.List;
import java.util.Optional;

/**
 * A hand-picked daily or weekly edition.
 *
 * @param path its file
 */
public record Edition(
        String path, EditionPeriod period, Optional<String> title, Body introduction, List<Pick> picks) {

    /**
     * An entry that an editor picked for an edition.
     *
     * @param article the path of its file
     * @param note the editor's sentence about it
     */
    public record Pick(String article, Optional<String> note) {}
}
