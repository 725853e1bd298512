package press.courant.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import press.courant.cache.ByteSink;
import press.courant.cache.ByteSource;
import press.courant.cache.CacheFolder;
import press.courant.cache.CacheLog;
import press.courant.cache.DamageException;
import press.courant.cache.FileStamp;
import press.courant.cache.TextStore;
import press.courant.content.ArticleReader.Reading;
import press.courant.content.KeptReadings.Kept;
import press.courant.model.Article;
import press.courant.model.Asset;
import press.courant.model.Body;
import press.courant.problem.Outcome;

/**
 * The readings of one run for the next: a store of bodies, of which it reads those that it shows, and of records of all
 * else, and a file that says where in it which are, to which each run adds what is new.
 */
final class ReadingsFile implements AutoCloseable {
    static final String NAME = "readings";
    static final String TEXTS = "texts-";
    /** How many bytes that nobody needs any more are borne. */
    private static final long WASTE = 1 << 20;
    /** How many characters of bodies stay in memory, those of some 15,000 entries. */
    private static final long REMEMBERED = 64L << 20;

    private final CacheFolder folder;
    private Map<String, Kept<Reading>> articlesFound = new LinkedHashMap<>();
    private final Map<String, Kept<Outcome<Asset>>> assetsFound = new HashMap<>();
    private List<Twin> twinsFound = List.of();
    private Optional<CacheLog.Content> log = Optional.empty();
    /** The bytes of all records in the store, and of those that it began with. */
    private long recorded;
    private long recordedFirst;
    private int generation;
    private Optional<TextStore> texts = Optional.empty();
    private final List<TextStore> opened = new ArrayList<>();
    private final AtomicLong remembered = new AtomicLong();

    ReadingsFile(CacheFolder folder) {
        this.folder = folder;
    }

    /** What a run keeps. */
    record Keeping(KeptReadings<Reading> articles, KeptReadings<Outcome<Asset>> assets, TwinFinder twins) {}

    /** Takes in what was made on the same ground. */
    void load(Ground ground, Keeping into, Path content) {
        CacheLog.Content read = folder.file(NAME).read();
        try {
            if (!read.parts().isEmpty()) {
                load(read, ground, into, content);
            }
        } catch (IOException | DamageException | IllegalArgumentException damaged) {
            articlesFound.clear();
            log = Optional.empty();
        }
        if (log.isEmpty()) {
            beginAnew();
        }
    }

    private void load(CacheLog.Content read, Ground ground, Keeping into, Path content) throws IOException {
        ByteSource first = read.parts().get(0);
        boolean sameGround = first.text().equals(ground.digest());
        generation = first.number();
        boolean usable = sameGround && Files.isRegularFile(textsFile());
        if (usable) {
            texts = Optional.of(TextStore.open(textsFile()));
            opened.add(texts.get());
        }
        for (ByteSource part : read.parts()) {
            loadAssets(part, content);
            if (usable) {
                loadArticles(part, ground);
                twinsFound = part.flag() ? part.list(ReadingsFile::twin) : twinsFound;
            }
        }
        into.assets().recall(assetsFound);
        if (usable) {
            into.twins().recall(articlesFound.values().stream().map(Kept::reading).toList(), twinsFound);
            into.articles().recall(articlesFound);
            log = Optional.of(read);
        }
    }

    private void loadAssets(ByteSource source, Path content) {
        source.list(ByteSource::text).forEach(assetsFound::remove);
        int count = source.number();
        for (int i = 0; i < count; i++) {
            String path = source.text();
            FileStamp stamp = FileStamp.read(source);
            String name = path.substring("content/".length());
            Asset asset = new Asset(name, content.resolve(name), source.text());
            assetsFound.put(path, new Kept<>(Optional.of(stamp), "", Outcome.of(asset, List.of())));
        }
    }

    private void loadArticles(ByteSource source, Ground ground) {
        source.list(ByteSource::text).forEach(articlesFound::remove);
        ReadingCodec codec = new ReadingCodec(texts.orElseThrow(), ground.registries());
        List<TextStore.Place> blocks = source.list(TextStore.Place::read);
        List<Kept<Reading>> found = KeptRecords.read(
                texts.orElseThrow(), blocks, record -> codec.read(record, record.text(), ground.digest()));
        if (articlesFound.isEmpty()) {
            articlesFound = new LinkedHashMap<>(2 * found.size());
        }
        found.forEach(kept -> articlesFound.put(path(kept), kept));
        recorded += blocks.stream().mapToLong(TextStore.Place::length).sum();
        recordedFirst = recordedFirst == 0 ? recorded : recordedFirst;
    }

    static String path(Kept<Reading> kept) {
        return kept.reading().article().orElseThrow().path();
    }

    static Twin twin(ByteSource from) {
        return new Twin(from.text(), from.text(), Double.longBitsToDouble(from.longNumber()));
    }

    private static void twin(ByteSink sink, Twin twin) {
        sink.text(twin.first());
        sink.text(twin.second());
        sink.longNumber(Double.doubleToLongBits(twin.share()));
    }

    /** Writes down what the next run can use, where that is more or else than what is there. */
    void save(Ground ground, List<SourceFile> articleFiles, List<SourceFile> assetFiles, Keeping keeping, List<Twin> twins)
            throws IOException {
        Map<String, Kept<Reading>> articles = new LinkedHashMap<>(2 * articleFiles.size());
        articleFiles.forEach(file -> keeping.articles().known(file.path())
                .filter(known -> known.basis().equals(ground.digest()))
                .ifPresent(known -> articles.put(file.path(), known)));
        Map<String, Kept<Outcome<Asset>>> assets = settled(assetFiles, keeping.assets());
        if (texts.isEmpty() || isWasteful(articles.values())) {
            beginAnew();
        }
        Difference<Kept<Outcome<Asset>>> ofAssets = Difference.between(assetsFound, assets, log.isEmpty());
        Difference<Kept<Reading>> ofArticles = Difference.between(articlesFound, articles, log.isEmpty());
        boolean otherTwins = log.isEmpty() || !twins.equals(twinsFound);
        if (log.isPresent() && ofAssets.isNone() && ofArticles.isNone() && !otherTwins) {
            return;
        }
        ByteSink sink = new ByteSink();
        if (log.isEmpty()) {
            sink.text(ground.digest());
            sink.number(generation);
        }
        sink.list(ofAssets.gone(), ByteSink::text);
        sink.list(ofAssets.others().entrySet(), (to, asset) -> {
            to.text(asset.getKey());
            asset.getValue().stamp().orElseThrow().write(to);
            to.text(asset.getValue().reading().value().orElseThrow().digest());
        });
        sink.list(ofArticles.gone(), ByteSink::text);
        sink.list(save(ofArticles.others().values()), (to, place) -> place.write(to));
        sink.flag(otherTwins);
        if (otherTwins) {
            sink.list(twins, ReadingsFile::twin);
        }
        if (log.isPresent()) {
            folder.file(NAME).append(sink, log.get());
        } else {
            folder.file(NAME).write(sink);
            folder.retain(TEXTS, Set.of(textsFile().getFileName().toString()));
        }
    }

    private List<TextStore.Place> save(Collection<Kept<Reading>> articles) throws IOException {
        TextStore store = texts.orElseThrow(() -> new IOException("no store"));
        return KeptRecords.write(store, List.copyOf(articles), (each, record) -> {
            Article article = each.reading().article().orElseThrow();
            record.text(article.path());
            Optional<FileStamp> stamp = each.stamp().filter(known -> known.isSettled(folder.opened()));
            ReadingCodec.write(
                    new Kept<>(stamp, each.basis(), each.reading()), article, entry(store, each.reading()), record);
        });
    }

    private Map<String, Kept<Outcome<Asset>>> settled(List<SourceFile> files, KeptReadings<Outcome<Asset>> assets) {
        Map<String, Kept<Outcome<Asset>>> settled = new LinkedHashMap<>();
        files.forEach(file -> assets.known(file.path())
                .filter(known -> known.stamp().filter(stamp -> stamp.isSettled(folder.opened())).isPresent())
                .ifPresent(known -> settled.put(file.path(), known)));
        return settled;
    }

    /** The same with its body in the store; not all bodies stay in memory, which those of a large site would fill. */
    Reading stored(Reading reading) {
        Optional<Article> article = reading.article();
        if (article.isEmpty() || texts.isEmpty()) {
            return reading;
        }
        try {
            Body body = article.get().body();
            String html = body.html();
            Fingerprint print = reading.fingerprint().orElseThrow();
            TextStore.Entry entry = ReadingCodec.add(texts.get(), html, print);
            Optional<String> inMemory = Optional.of(html).filter(text -> remembered.addAndGet(text.length()) <= REMEMBERED);
            Body stored = new Body(
                    new ReadingCodec.StoredHtml(texts.get(), entry, inMemory), body.words(), body.truncated(), body.links());
            return reading.with(article.get().with(stored),
                    print.with(ReadingCodec.stored(texts.get(), entry, print.text())));
        } catch (IOException refused) {
            return reading;
        }
    }

    /** Whether the log or the store have more that nobody needs than it is worth to keep. */
    private boolean isWasteful(Collection<Kept<Reading>> kept) {
        long live = 0;
        for (Kept<Reading> each : kept) {
            if (each.reading().article().orElseThrow().body().content() instanceof ReadingCodec.StoredHtml stored) {
                live += stored.entry().length();
            }
        }
        return texts.orElseThrow().size() - recorded > 2 * live + WASTE || recorded > 2 * recordedFirst + WASTE
                || log.filter(CacheLog.Content::isWasteful).isPresent();
    }

    private void beginAnew() {
        log = Optional.empty();
        recorded = 0;
        recordedFirst = 0;
        generation = generation + 1;
        try {
            Files.deleteIfExists(textsFile());
            TextStore store = TextStore.open(textsFile());
            opened.add(store);
            texts = Optional.of(store);
        } catch (IOException refused) {
            texts = Optional.empty();
        }
    }

    private static TextStore.Entry entry(TextStore store, Reading reading) {
        Body body = reading.article().orElseThrow().body();
        try {
            return body.content() instanceof ReadingCodec.StoredHtml stored && stored.store() == store
                    ? stored.entry() : ReadingCodec.add(store, body.html(), reading.fingerprint().orElseThrow());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private Path textsFile() {
        return folder.folder().resolve(TEXTS + generation);
    }

    @Override
    public void close() throws IOException {
        for (TextStore store : opened) {
            store.close();
        }
    }
}
