package press.courant.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import press.courant.model.Article;
import press.courant.model.Language;
import press.courant.model.Source;
import press.courant.model.Topic;

/**
 * What is shown of entries that are found: a JSON array of title, location, source, ids of topics and summary, with
 * language and direction where those are not the site's.
 */
public final class ResultRows {
    /** How many entries a file has. */
    public static final int ROWS = 32;

    private static final JsonFactory FACTORY = new JsonFactory();

    private ResultRows() {}

    /**
     * The rows of some entries.
     *
     * @param locations of their pages
     * @param language of the site
     */
    public static String of(List<Article> articles, List<String> locations, Language language) {
        StringWriter text = new StringWriter(ROWS * 400);
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartArray();
            for (int i = 0; i < articles.size(); i++) {
                write(articles.get(i), locations.get(i), language, json);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Article article, String location, Language language, JsonGenerator json)
            throws IOException {
        json.writeStartArray();
        json.writeString(article.title());
        json.writeString(location);
        json.writeString(article.attribution().source().map(Source::name).orElse(""));
        json.writeStartArray();
        for (Topic topic : article.topics()) {
            json.writeString(topic.id());
        }
        json.writeEndArray();
        json.writeString(article.summary());
        if (!article.language().equals(language)) {
            json.writeString(article.language().tag());
            json.writeString(article.language().direction());
        }
        json.writeEndArray();
    }
}
