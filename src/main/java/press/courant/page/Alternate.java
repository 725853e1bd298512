package press.courant.page;

/**
 * A page that says the same in a language.
 *
 * @param language BCP 47, or {@code x-default} for readers of any other
 * @param url absolute
 */
public record Alternate(String language, String url) {}
