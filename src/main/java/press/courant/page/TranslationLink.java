package press.courant.page;

/**
 * An entry that says the same in another language.
 *
 * @param tag BCP 47
 * @param direction {@code ltr} or {@code rtl}
 * @param name of the language, in the language itself
 * @param original whether the others were made from it
 */
public record TranslationLink(
        String tag, String direction, String name, String title, String url, String absoluteUrl, boolean original) {}
