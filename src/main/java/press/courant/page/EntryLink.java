package press.courant.page;

/**
 * A link to an entry.
 *
 * @param label its title
 * @param language of the title, BCP 47
 */
public record EntryLink(String label, String url, String language) {}
