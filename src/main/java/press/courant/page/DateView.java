package press.courant.page;

import java.util.Optional;

/**
 * A day as a template shows it, worded in the page's language.
 *
 * @param iso for {@code <time datetime>}: a date, or a date-time with offset where the time is known
 * @param label such as {@code 25 September 2023}
 * @param weekday such as {@code Monday}
 * @param day of the month, from 1
 * @param month its name
 * @param time such as {@code 14:05}, where the editor gave one
 */
public record DateView(String iso, String label, String weekday, int day, String month, int year, Optional<String> time) {}
