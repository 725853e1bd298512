package press.courant.cli;

import java.util.Locale;

/** What an extracted article is printed as. */
enum ArticleFormat {
    MARKDOWN,
    TEXT,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
