package press.courant.cli;

import java.io.PrintStream;
import press.courant.extract.ExtractedArticle;
import press.courant.extract.ArticleWriter;

/** Prints extracted articles one after another. */
final class ArticlePrinter {
    private final PrintStream out;
    private final ArticleFormat format;
    private boolean printed;

    ArticlePrinter(PrintStream out, ArticleFormat format) {
        this.out = out;
        this.format = format;
    }

    void print(String input, ExtractedArticle article) {
        if (printed && format != ArticleFormat.JSON) {
            out.print("\n");
        }
        out.print(switch (format) {
            case JSON -> ArticleWriter.json(input, article);
            case TEXT -> article.text();
            case MARKDOWN -> ArticleWriter.markdown(article);
        });
        out.print("\n");
        printed = true;
    }
}
