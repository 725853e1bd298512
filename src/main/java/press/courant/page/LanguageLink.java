package press.courant.page;

/**
 * A language that entries are in, and the list of them.
 *
 * @param tag BCP 47
 * @param name in the language itself
 * @param count how many entries
 */
public record LanguageLink(String tag, String direction, String name, String url, int count) {}
