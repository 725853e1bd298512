package press.courant.model;

import java.util.List;

/**
 * Entries that say the same in several languages.
 *
 * @param original the path of the one that the others were made from, which may not be among them
 * @param articles two or more, by language
 */
public record Translations(String original, List<Article> articles) {

    public boolean has(String path) {
        return articles.stream().anyMatch(article -> article.path().equals(path));
    }

    /** All but one. */
    public List<Article> besides(Article one) {
        return articles.stream().filter(article -> !article.path().equals(one.path())).toList();
    }
}
