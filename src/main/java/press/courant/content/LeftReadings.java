package press.courant.content;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import press.courant.cache.ByteSource;
import press.courant.cache.CacheFolder;
import press.courant.cache.DamageException;
import press.courant.cache.FileStamp;
import press.courant.cache.TextStore;
import press.courant.content.ArticleReader.Reading;
import press.courant.content.InventoryReader.Seen;
import press.courant.content.KeptReadings.Kept;
import press.courant.likeness.Shingles;
import press.courant.model.Article;
import press.courant.model.Topic;

/**
 * The entries as the last build read them, for who adds one: without their bodies, and without a change to what the
 * build left. What is missing, damaged or made of other settings or registries is no entry.
 */
final class LeftReadings {
    private LeftReadings() {}

    /**
     * The entries that were left.
     *
     * @param ground settings and registries as they are now, read with any options
     */
    static Collection<Kept<Seen>> in(CacheFolder cache, Ground ground) {
        List<ByteSource> parts = cache.file(ReadingsFile.NAME).read().parts();
        try {
            if (parts.isEmpty() || !Ground.files(parts.get(0).text()).equals(Ground.files(ground.digest()))) {
                return List.of();
            }
            int generation = parts.get(0).number();
            try (TextStore texts = TextStore.openToRead(cache.folder().resolve(ReadingsFile.TEXTS + generation))) {
                return in(parts, texts, ground);
            }
        } catch (IOException | DamageException | IllegalArgumentException | StringIndexOutOfBoundsException damaged) {
            return List.of();
        }
    }

    private static Collection<Kept<Seen>> in(List<ByteSource> parts, TextStore texts, Ground ground) {
        ReadingCodec codec = new ReadingCodec(texts, ground.registries());
        EntryIds ids = new EntryIds(ground.config());
        Map<String, Kept<Seen>> entries = new LinkedHashMap<>();
        for (ByteSource part : parts) {
            passAssets(part);
            part.list(ByteSource::text).forEach(entries::remove);
            KeptRecords.read(texts, part.list(TextStore.Place::read), record -> {
                Kept<Reading> kept = codec.read(record, record.text(), ground.digest());
                Seen seen = new Seen(OptionalLong.of(kept.reading().content()), Optional.of(written(kept.reading(), ids)));
                return new Kept<>(kept.stamp(), kept.basis(), seen);
            }).forEach(kept -> entries.put(kept.reading().entry().orElseThrow().path(), kept));
            if (part.flag()) {
                part.list(ReadingsFile::twin);
            }
        }
        return entries.values();
    }

    private static void passAssets(ByteSource part) {
        part.list(ByteSource::text);
        for (int count = part.number(); count > 0; count--) {
            part.text();
            FileStamp.read(part);
            part.text();
        }
    }

    /** What a reader of the file would make of it. */
    private static WrittenEntry written(Reading reading, EntryIds ids) {
        Article article = reading.article().orElseThrow();
        Fingerprint fingerprint = reading.fingerprint().orElseThrow();
        Set<String> called = new HashSet<>();
        called.add(article.id());
        called.add(ids.of(article.date().toLocalDate(), article.slug()));
        Shingles text = fingerprint.text();
        Shingles.Details details = text.details();
        return new WrittenEntry(article.path(), Optional.of(article.title()),
                Optional.of(article.summary()).filter(summary -> fingerprint.summarized()), article.attribution().url(),
                Optional.of(article.date().toLocalDate()), called, article.topics().stream().map(Topic::id).toList(),
                new Shingles(text.samples(), text.words(), text.whole(), () -> details));
    }
}
