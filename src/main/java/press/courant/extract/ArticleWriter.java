package press.courant.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Articles as text for other programs and for files: one JSON object in a line, or Markdown under front matter such as
 * {@code title: "…"}. A fact that is not known is {@code null} in JSON and left out of front matter.
 */
public final class ArticleWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ArticleWriter() {}

    /** One JSON object in one line; absent facts are null. */
    public static String json(String input, ExtractedArticle article) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            Facts facts = article.facts();
            json.writeStartObject();
            json.writeStringField("input", input);
            write(json, "title", facts.title());
            write(json, "author", facts.author());
            write(json, "published", facts.published());
            write(json, "modified", facts.modified());
            write(json, "siteName", facts.siteName());
            write(json, "language", facts.language());
            write(json, "url", facts.url());
            write(json, "description", facts.description());
            write(json, "image", facts.image());
            json.writeStringField("text", article.text());
            json.writeStringField("markdown", article.markdown());
            json.writeNumberField("confidence", Math.round(article.confidence() * 1000) / 1000.0);
            json.writeArrayFieldStart("removed");
            for (RemovedBlock block : article.removed()) {
                json.writeStartObject();
                json.writeStringField("where", block.where());
                json.writeStringField("reason", block.reason());
                json.writeStringField("text", block.text());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private static void write(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }

    /** Markdown under front matter with the facts that are known. */
    public static String markdown(ExtractedArticle article) {
        StringBuilder text = new StringBuilder("---\n");
        Facts facts = article.facts();
        write(text, "title", facts.title());
        write(text, "date", facts.published());
        write(text, "updated", facts.modified());
        write(text, "author", facts.author());
        write(text, "source", facts.siteName());
        write(text, "url", facts.url());
        write(text, "language", facts.language());
        write(text, "summary", facts.description());
        return text.append("---\n").append(article.markdown()).toString();
    }

    /** Double quotes and JSON's escapes are YAML too. */
    private static void write(StringBuilder text, String name, Optional<String> value) {
        value.ifPresent(found -> text.append(name).append(": \"")
                .append(found.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ")).append("\"\n"));
    }
}
