package press.courant.page;

import java.util.List;

/**
 * A year in the archive.
 *
 * @param count of its entries
 * @param months those with entries, newest first
 */
public record YearTeaser(Link year, int count, List<MonthTeaser> months) {}
