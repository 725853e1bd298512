package press.courant.page;

/**
 * A month in the archive.
 *
 * @param url empty where it has no entries
 */
public record MonthTeaser(String label, String url, int count) {}
