package press.courant.inbox;

import java.util.Locale;
import java.util.Optional;
import press.courant.capture.YamlText;
import press.courant.model.FeedState;
import press.courant.model.Inbox;
import press.courant.model.InboxItem;

/** The inbox as the text of {@code inbox.yaml}: what changes, changes one line. */
final class InboxText {
    private static final String HEAD = """
            # What 'courant inbox' remembers of the feeds in feeds.yaml. It writes this file; nothing here is published.
            """;

    private InboxText() {}

    static String of(Inbox inbox) {
        StringBuilder text = new StringBuilder(HEAD);
        text.append(inbox.feeds().isEmpty() ? "" : "feeds:\n");
        for (FeedState feed : inbox.feeds()) {
            text.append("- feed: ").append(YamlText.of(feed.id())).append('\n');
            write(text, "url", Optional.of(feed.url()));
            write(text, "etag", feed.etag());
            write(text, "modified", feed.lastModified());
            write(text, "later", feed.later().map(Object::toString));
        }
        text.append(inbox.items().isEmpty() ? "" : "items:\n");
        for (InboxItem item : inbox.items()) {
            text.append("- number: ").append(item.number()).append('\n');
            write(text, "is", Optional.of(item.decision().name().toLowerCase(Locale.ROOT)));
            write(text, "title", item.title());
            write(text, "date", item.date());
            write(text, "author", item.author());
            write(text, "summary", item.summary());
            write(text, "found", Optional.of(item.found().toString()));
            write(text, "gone", item.gone().map(Object::toString));
            text.append("  in:\n");
            for (InboxItem.Mention mention : item.mentions()) {
                text.append("  - feed: ").append(YamlText.of(mention.feed())).append('\n');
                mention.url().ifPresent(url -> text.append("    url: ").append(YamlText.of(url)).append('\n'));
                mention.id().ifPresent(id -> text.append("    id: ").append(YamlText.of(id)).append('\n'));
            }
        }
        return text.toString();
    }

    private static void write(StringBuilder text, String key, Optional<String> value) {
        value.map(YamlText::line).filter(line -> !line.isEmpty())
                .ifPresent(line -> text.append("  ").append(key).append(": ").append(YamlText.of(line)).append('\n'));
    }
}
