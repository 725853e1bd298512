package press.courant.page;

/**
 * A month in the archive.
 *
 * @param label its name
 * @param url empty where it has no entries
 * @param count of its entries
 */
public record MonthTeaser(String label, String url, int count) {}
