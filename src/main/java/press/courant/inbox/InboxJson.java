package press.courant.inbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import press.courant.model.InboxItem;
import press.courant.model.Subscription;

/** Reports of the inbox for other programs. */
public final class InboxJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private InboxJson() {}

    /** One JSON object in one line; absent facts are null. */
    public static String of(InboxView.Row row) {
        InboxItem item = row.item();
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberField("number", item.number());
            json.writeStringField("state", item.decision().name().toLowerCase(Locale.ROOT));
            write(json, "title", item.title());
            write(json, "date", item.date());
            write(json, "author", item.author());
            write(json, "summary", item.summary());
            write(json, "url", item.url());
            json.writeStringField("found", item.found().toString());
            write(json, "entry", row.entry());
            json.writeArrayFieldStart("feeds");
            for (Subscription feed : row.feeds()) {
                json.writeStartObject();
                json.writeStringField("id", feed.id());
                json.writeStringField("name", feed.name());
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
        json.writeStringField(name, value.orElse(null));
    }
}
