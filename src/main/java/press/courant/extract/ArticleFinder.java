package press.courant.extract;

/** What finds the article in a page or a pasted text. */
@FunctionalInterface
public interface ArticleFinder {
    /**
     * The article in an input.
     *
     * @throws InputException where the input is too much to read
     */
    ExtractedArticle extract(Input input) throws InputException;
}
