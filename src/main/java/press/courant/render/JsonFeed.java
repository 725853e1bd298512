package press.courant.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import press.courant.page.Feed;
import press.courant.page.FeedEntry;
import press.courant.page.SourceView;

/** A feed as JSON Feed 1.1. */
final class JsonFeed {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonFeed() {}

    static byte[] write(Feed feed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("version", "https://jsonfeed.org/version/1.1");
            json.writeStringField("title", feed.title());
            json.writeStringField("home_page_url", feed.page());
            json.writeStringField("feed_url", feed.jsonUrl());
            text(json, "description", Optional.of(feed.description()));
            json.writeStringField("language", feed.language());
            if (feed.editor().isPresent()) {
                author(json, feed.editor().get(), Optional.empty());
            }
            json.writeArrayFieldStart("items");
            for (FeedEntry entry : feed.entries()) {
                item(json, entry);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void item(JsonGenerator json, FeedEntry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", entry.id());
        json.writeStringField("url", entry.url());
        text(json, "external_url", entry.report());
        json.writeStringField("title", entry.title());
        json.writeStringField("content_html", entry.content());
        text(json, "summary", Optional.of(entry.summary()));
        text(json, "image", entry.image().map(image -> image.absoluteUrl()));
        json.writeStringField("date_published", PageWrapper.rfc3339(entry.published()));
        json.writeStringField("date_modified", PageWrapper.rfc3339(entry.updated()));
        Optional<String> author = entry.author().or(() -> entry.source().map(SourceView::name));
        if (author.isPresent()) {
            author(json, author.get(), entry.source().map(SourceView::homepage));
        }
        tags(json, entry.topics());
        json.writeStringField("language", entry.language());
        json.writeEndObject();
    }

    private static void author(JsonGenerator json, String name, Optional<String> url) throws IOException {
        json.writeArrayFieldStart("authors");
        json.writeStartObject();
        json.writeStringField("name", name);
        text(json, "url", url);
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void tags(JsonGenerator json, List<String> tags) throws IOException {
        if (tags.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("tags");
        for (String tag : tags) {
            json.writeString(tag);
        }
        json.writeEndArray();
    }

    /** A field that is left out where it would say nothing. */
    private static void text(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent() && !value.get().isEmpty()) {
            json.writeStringField(name, value.get());
        }
    }
}
