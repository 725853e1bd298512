package press.courant.content;

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
import press.courant.model.Language;

/**
 * The reading of an article as bytes, with its body in a store beside, and the way back.
 *
 * @param registries that the article's topics and source are found in
 */
record ReadingCodec(TextStore store, Registries registries) {
    /**
     * A body that is in the store.
     *
     * @param remembered its text where that is in memory too
     */
    record StoredHtml(TextStore store, TextStore.Place place, Optional<String> remembered) implements Html {
        @Override
        public String text() {
            return remembered.orElseGet(() -> store.text(place));
        }
    }

    /** @param place of the body */
    static void write(KeptReadings.Kept<ArticleReader.Reading> kept, Article article, TextStore.Place place, ByteSink sink) {
        ArticleReader.Reading reading = kept.reading();
        sink.optional(kept.stamp(), (to, stamp) -> stamp.write(to));
        sink.longNumber(reading.content());
        sink.longNumber(reading.mark().head());
        sink.longNumber(reading.mark().body());
        place.write(sink);
        sink.number(article.body().words());
        sink.flag(article.body().truncated());
        sink.list(article.body().links(), (to, link) -> {
            to.text(link.path());
            News.location(to, link.location());
        });
        ArticleCodec.write(article, sink);
        sink.optional(reading.story(), News::location);
        sink.optional(reading.id(), News::location);
        sink.optional(reading.fingerprint(), ReadingCodec::fingerprint);
        sink.list(reading.removals(), News::removal);
        sink.list(reading.problems(), News::problem);
    }

    KeptReadings.Kept<ArticleReader.Reading> read(ByteSource from, String basis) {
        Optional<FileStamp> stamp = from.optional(FileStamp::read);
        long content = from.longNumber();
        EntryMark mark = new EntryMark(from.longNumber(), from.longNumber());
        StoredHtml html = new StoredHtml(store, TextStore.Place.read(from), Optional.empty());
        Body body = new Body(html, from.number(), from.flag(),
                from.list(source -> new InternalLink(source.text(), News.location(source))));
        Article article = ArticleCodec.read(from, registries, body);
        return new KeptReadings.Kept<>(stamp, basis, new ArticleReader.Reading(content, Optional.of(article), mark,
                from.optional(News::location), from.optional(News::location), from.optional(ReadingCodec::fingerprint),
                from.list(News::removal), from.list(News::problem)));
    }

    private static void fingerprint(ByteSink sink, Fingerprint fingerprint) {
        News.location(sink, fingerprint.title());
        News.location(sink, fingerprint.url());
        sink.optional(fingerprint.address(), ByteSink::text);
        sink.text(fingerprint.language().tag());
        sink.flag(fingerprint.again());
        sink.numbers(fingerprint.text().runs());
        sink.numbers(fingerprint.text().samples());
        sink.numbers(fingerprint.text().numbers());
        sink.number(fingerprint.text().words());
        sink.number(fingerprint.text().whole());
    }

    private static Fingerprint fingerprint(ByteSource from) {
        return new Fingerprint(News.location(from), News.location(from), from.optional(ByteSource::text),
                new Language(from.text()), from.flag(),
                new Shingles(from.numbers(), from.numbers(), from.numbers(), from.number(), from.number()));
    }
}
