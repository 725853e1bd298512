package press.courant.page;

import java.util.Optional;

/**
 * An edition in a list.
 *
 * @param edition its page
 * @param period such as {@code 25 September to 1 October 2023}
 * @param curated whether an editor picked the entries
 * @param count of its entries
 * @param lead the title of its first entry
 */
public record EditionTeaser(Link edition, String period, boolean curated, int count, Optional<String> lead) {}
