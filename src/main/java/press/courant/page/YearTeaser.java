package press.courant.page;

import java.util.List;

/** A year in the archive. */
public record YearTeaser(Link year, int count, List<MonthTeaser> months) {}
