package press.courant.page;

import java.util.Optional;

/** An entry of an edition, with the editor's note on it. */
public record EditionItem(EntryCard entry, Optional<String> note) {}
