package press.courant.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import press.courant.extract.ArticleFinder;
import press.courant.extract.ExtractedArticle;
import press.courant.extract.Input;
import press.courant.extract.InputException;
import press.courant.fetch.Query;

/**
 * A page as the bookmarklet sends it.
 *
 * @param url of the page, where it is one of the web
 * @param selection the text that was marked in it
 */
record CapturedPage(String token, Optional<String> url, String html, String selection) {
    /** Fewer words than these are marked by chance. */
    private static final int FEWEST_MARKED = 20;

    private static final JsonFactory FACTORY = new JsonFactory();
    /** What a form of plain text puts around it. */
    private static final String FIELD = "page=";

    /** @param text JSON, or a form with a field of it */
    static CapturedPage read(String text) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = FACTORY.createParser(text.startsWith(FIELD) ? text.substring(FIELD.length()) : text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not an object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    fields.put(name, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        }
        return new CapturedPage(
                fields.getOrDefault("token", ""),
                Optional.ofNullable(fields.get("url")).filter(Query::isMeant),
                fields.getOrDefault("html", ""),
                fields.getOrDefault("selection", ""));
    }

    /** The article of the page, with what was marked as its text. */
    ExtractedArticle article(ArticleFinder finder) throws InputException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > Input.LIMIT) {
            throw InputException.tooLarge();
        }
        ExtractedArticle article = finder.extract(new Input("page.html", bytes, url, Optional.empty()));
        ExtractedArticle marked = article.quoting(selection);
        return marked.words() >= FEWEST_MARKED ? marked : article;
    }
}
