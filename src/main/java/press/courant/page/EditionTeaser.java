package press.courant.page;

import java.util.Optional;

/** An edition in a list. */
public record EditionTeaser(Link edition, String period, boolean curated, int count, Optional<String> lead) {}
