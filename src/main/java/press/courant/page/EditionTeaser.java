package press.courant.page;

import java.util.Optional;

/**
 * An edition in a list.
 *
 * @param edition its page
 * @param period such as {@code 25 September to 1 October 2023}
 * @param daily whether it is of a day, and not of a week
 * @param curated whether an editor picked the entries
 * @param count of its entries
 * @param lead the title of its first entry
 */
public record EditionTeaser(Link edition, String period, boolean daily, boolean curated, int count, Optional<String> lead) {}
