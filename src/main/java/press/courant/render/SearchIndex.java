package press.courant.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import press.courant.page.SearchIndexPage.SearchEntry;

/** Entries as the JSON that the search page's script reads: an array of objects. */
final class SearchIndex {
    private static final JsonFactory FACTORY = new JsonFactory();

    private SearchIndex() {}

    static byte[] write(List<SearchEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartArray();
            for (SearchEntry entry : entries) {
                json.writeStartObject();
                json.writeStringField("title", entry.title());
                json.writeStringField("url", entry.url());
                json.writeStringField("date", entry.date());
                json.writeStringField("source", entry.source());
                json.writeArrayFieldStart("topics");
                for (String topic : entry.topics()) {
                    json.writeString(topic);
                }
                json.writeEndArray();
                json.writeStringField("summary", entry.summary());
                json.writeStringField("language", entry.language());
                json.writeStringField("direction", entry.direction());
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
