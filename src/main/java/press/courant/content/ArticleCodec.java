package press.courant.content;

import press.courant.cache.ByteSink;
import press.courant.cache.ByteSource;
import press.courant.cache.DamageException;
import press.courant.cache.Mixer;
import press.courant.model.Access;
import press.courant.model.Article;
import press.courant.model.Attribution;
import press.courant.model.Body;
import press.courant.model.Correction;
import press.courant.model.EntryMark;
import press.courant.model.Image;
import press.courant.model.Language;
import press.courant.model.Rights;
import press.courant.model.Source;
import press.courant.model.Topic;
import press.courant.problem.Location;

/**
 * An article as bytes, without its body, and the way back.
 *
 * <p>The mark of an article is a digest of these bytes, and an article out of the cache is made of nothing else: what
 * its mark does not tell is not in it. Topics and registered sources are named only; whoever compares marks has to see
 * to it that the registries are the same.
 */
final class ArticleCodec {
    private static final Access[] ACCESS = Access.values();
    private static final Rights[] RIGHTS = Rights.values();

    private ArticleCodec() {}

    static EntryMark mark(Article article) {
        ByteSink sink = new ByteSink();
        write(article, sink);
        long head = Mixer.of(sink.array(), 0, sink.length());
        Body body = article.body();
        return new EntryMark(head, new Mixer().add(Mixer.of(body.html())).add(body.words()).add(body.truncated()).value());
    }

    static void write(Article article, ByteSink sink) {
        sink.text(article.path());
        sink.text(article.id());
        sink.text(article.slug());
        sink.text(article.title());
        sink.moment(article.date());
        sink.flag(article.timed());
        sink.list(article.topics(), (to, topic) -> to.text(topic.id()));
        write(article.attribution(), sink);
        sink.text(article.summary());
        sink.optional(article.story(), ByteSink::text);
        sink.optional(article.image(), (to, image) -> {
            to.text(image.src());
            to.text(image.alt());
            to.text(image.credit());
            to.number(image.place().line());
            to.number(image.place().column());
        });
        sink.text(article.language().tag());
        sink.flag(article.draft());
        sink.optional(article.expires(), ByteSink::moment);
        sink.list(article.aliases(), ByteSink::text);
        sink.optional(article.updated(), ByteSink::moment);
        sink.list(article.corrections(), (to, correction) -> {
            to.day(correction.date());
            to.text(correction.text());
        });
    }

    static Article read(ByteSource from, Registries registries, Body body) {
        String path = from.text();
        return new Article(
                path,
                from.text(),
                from.text(),
                from.text(),
                from.zonedMoment(),
                from.flag(),
                from.list(source -> topic(source, registries)),
                attribution(from, registries),
                from.text(),
                from.optional(ByteSource::text),
                from.optional(source -> image(source, path)),
                new Language(from.text()),
                from.flag(),
                from.optional(ByteSource::instant),
                from.list(ByteSource::text),
                from.optional(ByteSource::zonedMoment),
                from.list(source -> new Correction(source.day(), source.text())),
                body);
    }

    private static Image image(ByteSource from, String path) {
        return new Image(from.text(), from.text(), from.text(), new Location(path, from.number(), from.number()));
    }

    private static Topic topic(ByteSource from, Registries registries) {
        return registries.topics().find(from.text()).orElseThrow(() -> new DamageException("a topic is gone"));
    }

    private static void write(Attribution attribution, ByteSink sink) {
        sink.optional(attribution.source(), ArticleCodec::write);
        sink.optional(attribution.url(), ByteSink::text);
        sink.optional(attribution.author(), ByteSink::text);
        sink.optional(attribution.access(), ByteSink::constant);
        sink.constant(attribution.rights());
        sink.optional(attribution.permission(), ByteSink::text);
    }

    private static Attribution attribution(ByteSource from, Registries registries) {
        return new Attribution(
                from.optional(source -> source(source, registries)),
                from.optional(ByteSource::text),
                from.optional(ByteSource::text),
                from.optional(source -> source.constant(ACCESS)),
                from.constant(RIGHTS),
                from.optional(ByteSource::text));
    }

    private static void write(ByteSink sink, Source source) {
        sink.text(source.id());
        sink.flag(source.registered());
        if (!source.registered()) {
            sink.text(source.name());
            sink.text(source.url());
            sink.optional(source.description(), ByteSink::text);
            sink.optional(source.language(), (to, language) -> to.text(language.tag()));
            sink.optional(source.access(), ByteSink::constant);
            sink.optional(source.caution(), ByteSink::text);
        }
    }

    private static Source source(ByteSource from, Registries registries) {
        String id = from.text();
        if (from.flag()) {
            return registries.sources().find(id).orElseThrow(() -> new DamageException("a source is gone"));
        }
        return new Source(id, from.text(), from.text(), from.optional(ByteSource::text),
                from.optional(source -> new Language(source.text())), from.optional(source -> source.constant(ACCESS)),
                from.optional(ByteSource::text), false);
    }
}
