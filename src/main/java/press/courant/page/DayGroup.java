package press.courant.page;

import java.util.List;

/**
 * The entries of one day.
 *
 * @param url of the day's page
 */
public record DayGroup(DateView date, String url, List<EntryCard> entries) {}
