package press.courant.content;

import java.io.IOException;
import java.util.Optional;
import press.courant.cache.ByteSink;
import press.courant.cache.ByteSource;
import press.courant.cache.FileStamp;
import press.courant.cache.TextStore;
import press.courant.likeness.Shingles;
import press.courant.model.Article;
import press.courant.model.Body;
import press.courant.model.EntryMark;
import press.courant.model.Html;
import press.courant.model.InternalLink;
import press.courant.problem.Location;

/**
 * The reading of an article as bytes, with its body and what compares it with others in a store beside, and the way back.
 *
 * @param registries that the article's topics and source are found in
 */
record ReadingCodec(TextStore store, Registries registries) {
    /**
     * A body that is in the store.
     *
     * @param remembered its text where that is in memory too
     */
    record StoredHtml(TextStore store, TextStore.Entry entry, Optional<String> remembered) implements Html {
        @Override
        public String text() {
            return remembered.orElseGet(() -> store.text(entry.text()));
        }
    }

    /** Puts into a store what later runs seldom ask for. */
    static TextStore.Entry add(TextStore store, String html, Fingerprint fingerprint) throws IOException {
        Shingles.Details details = fingerprint.text().details();
        return store.add(html, details.hashes(), details.numbers());
    }

    /** What was put there, to be fetched when it is asked for. */
    static Shingles stored(TextStore store, TextStore.Entry entry, Shingles text) {
        return stored(store, entry, text.samples(), text.words(), text.whole());
    }

    private static Shingles stored(TextStore store, TextStore.Entry entry, int[] samples, int words, int whole) {
        return new Shingles(samples, words, whole, () -> {
            ByteSource numbers = store.bytes(entry.numbers());
            return new Shingles.Details(numbers.numbers(), numbers.numbers());
        });
    }

    /** @param entry in the store */
    static void write(KeptReadings.Kept<ArticleReader.Reading> kept, Article article, TextStore.Entry entry, ByteSink sink) {
        ArticleReader.Reading reading = kept.reading();
        sink.optional(kept.stamp(), (to, stamp) -> stamp.write(to));
        sink.longNumber(reading.content());
        sink.longNumber(reading.mark().head());
        sink.longNumber(reading.mark().body());
        entry.write(sink);
        sink.number(article.body().words());
        sink.flag(article.body().truncated());
        sink.list(article.body().links(), (to, link) -> {
            to.text(link.path());
            to.flag(link.picture());
            place(to, link.location(), article.path());
        });
        ArticleCodec.write(article, sink);
        sink.optional(reading.story(), (to, location) -> place(to, location, article.path()));
        sink.optional(reading.id(), (to, location) -> place(to, location, article.path()));
        sink.optional(reading.translationOf(), (to, reference) -> {
            to.text(reference.name());
            place(to, reference.location(), article.path());
        });
        fingerprint(sink, reading.fingerprint().orElseThrow(), article);
        sink.list(reading.removals(), News::removal);
        sink.list(reading.problems(), News::problem);
    }

    KeptReadings.Kept<ArticleReader.Reading> read(ByteSource from, String path, String basis) {
        Optional<FileStamp> stamp = from.optional(FileStamp::read);
        long content = from.longNumber();
        EntryMark mark = new EntryMark(from.longNumber(), from.longNumber());
        TextStore.Entry entry = TextStore.Entry.read(from);
        Body body = new Body(new StoredHtml(store, entry, Optional.empty()), from.number(), from.flag(),
                from.list(source -> new InternalLink(source.text(), source.flag(), place(source, path))));
        Article article = ArticleCodec.read(from, registries, body);
        return new KeptReadings.Kept<>(stamp, basis, new ArticleReader.Reading(content, Optional.of(article), mark,
                from.optional(source -> place(source, path)), from.optional(source -> place(source, path)),
                from.optional(source -> new Reference(source.text(), place(source, path))),
                Optional.of(fingerprint(from, entry, article)), from.list(News::removal), from.list(News::problem)));
    }

    private static void fingerprint(ByteSink sink, Fingerprint fingerprint, Article article) {
        place(sink, fingerprint.title(), article.path());
        place(sink, fingerprint.url(), article.path());
        sink.optional(fingerprint.address(), ByteSink::text);
        sink.flag(fingerprint.again());
        sink.flag(fingerprint.summarized());
        sink.numbers(fingerprint.text().samples());
        sink.number(fingerprint.text().words());
        sink.number(fingerprint.text().whole());
    }

    private Fingerprint fingerprint(ByteSource from, TextStore.Entry entry, Article article) {
        return new Fingerprint(place(from, article.path()), place(from, article.path()), from.optional(ByteSource::text),
                article.language(), from.flag(), from.flag(),
                stored(store, entry, from.numbers(), from.number(), from.number()));
    }

    /** A place in a file, most often that of the article itself. */
    private static void place(ByteSink sink, Location location, String path) {
        sink.text(location.path().equals(path) ? "" : location.path());
        sink.number(location.line());
        sink.number(location.column());
    }

    private static Location place(ByteSource from, String path) {
        String other = from.text();
        return new Location(other.isEmpty() ? path : other, from.number(), from.number());
    }
}
