package press.courant.content;

import java.util.Optional;
import press.courant.cache.ByteSink;
import press.courant.cache.ByteSource;
import press.courant.cache.FileStamp;
import press.courant.cache.TextStore;
import press.courant.clean.Removal;
import press.courant.model.Article;
import press.courant.model.Body;
import press.courant.model.EntryMark;
import press.courant.model.Html;
import press.courant.model.InternalLink;
import press.courant.problem.Location;
import press.courant.problem.Problem;
import press.courant.problem.Severity;

/**
 * The reading of an article as bytes, with its body in a store beside, and the way back.
 *
 * @param registries that the article's topics and source are found in
 */
record ReadingCodec(TextStore store, Registries registries) {
    private static final Severity[] SEVERITIES = Severity.values();
    private static final Removal.Zone[] ZONES = Removal.Zone.values();

    /** A body that is in the store. */
    record StoredHtml(TextStore store, TextStore.Place place) implements Html {
        @Override
        public String text() {
            return store.text(place);
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
            location(to, link.location());
        });
        ArticleCodec.write(article, sink);
        sink.optional(reading.story(), ReadingCodec::location);
        sink.optional(reading.id(), ReadingCodec::location);
        sink.list(reading.removals(), ReadingCodec::removal);
        sink.list(reading.problems(), ReadingCodec::problem);
    }

    KeptReadings.Kept<ArticleReader.Reading> read(ByteSource from, String basis) {
        Optional<FileStamp> stamp = from.optional(FileStamp::read);
        long content = from.longNumber();
        EntryMark mark = new EntryMark(from.longNumber(), from.longNumber());
        StoredHtml html = new StoredHtml(store, TextStore.Place.read(from));
        Body body = new Body(html, from.number(), from.flag(),
                from.list(source -> new InternalLink(source.text(), location(source))));
        Article article = ArticleCodec.read(from, registries, body);
        return new KeptReadings.Kept<>(stamp, basis, new ArticleReader.Reading(content, Optional.of(article), mark,
                from.optional(ReadingCodec::location), from.optional(ReadingCodec::location),
                from.list(ReadingCodec::removal), from.list(ReadingCodec::problem)));
    }

    static void location(ByteSink sink, Location location) {
        sink.text(location.path());
        sink.number(location.line());
        sink.number(location.column());
    }

    static Location location(ByteSource from) {
        return new Location(from.text(), from.number(), from.number());
    }

    static void removal(ByteSink sink, Removal removal) {
        sink.text(removal.path());
        sink.number(removal.firstLine());
        sink.number(removal.lastLine());
        sink.list(removal.rules(), ByteSink::text);
        sink.longNumber(Double.doubleToLongBits(removal.score()));
        sink.constant(removal.zone());
        sink.text(removal.text());
    }

    static Removal removal(ByteSource from) {
        return new Removal(from.text(), from.number(), from.number(), from.list(ByteSource::text),
                Double.longBitsToDouble(from.longNumber()), from.constant(ZONES), from.text());
    }

    static void problem(ByteSink sink, Problem problem) {
        sink.constant(problem.severity());
        location(sink, problem.location());
        sink.text(problem.message());
        sink.optional(problem.hint(), ByteSink::text);
    }

    static Problem problem(ByteSource from) {
        return new Problem(from.constant(SEVERITIES), location(from), from.text(), from.optional(ByteSource::text));
    }
}
