package press.courant.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import press.courant.cache.ByteSink;
import press.courant.cache.ByteSource;
import press.courant.cache.CacheFolder;
import press.courant.cache.DamageException;
import press.courant.cache.FileStamp;
import press.courant.cache.TextStore;
import press.courant.model.Article;
import press.courant.model.Asset;
import press.courant.model.Body;
import press.courant.parallel.AllCores;
import press.courant.problem.Outcome;

/**
 * The readings of one run for the next: a file of all but the bodies, which a later run reads whole, and a store of
 * bodies, of which it reads those that it shows.
 */
final class ReadingsFile implements AutoCloseable {
    private static final String NAME = "readings";
    private static final String TEXTS = "texts-";
    private static final int PART = 256;
    /** How many bytes of bodies that nobody needs any more are borne. */
    private static final long WASTE = 1 << 20;
    /** How many characters of bodies stay in memory, those of some 15,000 entries. */
    private static final long REMEMBERED = 64L << 20;

    private final CacheFolder folder;
    private final Map<String, Slice> slices = new HashMap<>();
    private byte[] bytes = {};
    private int generation;
    private final Map<String, KeptReadings.Kept<Outcome<Asset>>> assetsFound = new HashMap<>();
    private Optional<TextStore> texts = Optional.empty();
    private final List<TextStore> opened = new ArrayList<>();
    private final AtomicLong remembered = new AtomicLong();

    ReadingsFile(CacheFolder folder) {
        this.folder = folder;
    }

    /** Where in the file a reading is. */
    private record Slice(KeptReadings.Kept<ArticleReader.Reading> kept, int start, int length) {}

    /** Takes in what was made on the same ground. */
    void load(Ground ground, KeptReadings<ArticleReader.Reading> articles, KeptReadings<Outcome<Asset>> assets,
            Path content) {
        Optional<ByteSource> read = folder.file(NAME).read();
        if (read.isEmpty()) {
            beginAnew();
            return;
        }
        try {
            ByteSource source = read.get();
            boolean sameGround = source.text().equals(ground.digest());
            generation = source.number();
            loadAssets(source, assets, content);
            if (sameGround && Files.isRegularFile(textsFile())) {
                texts = Optional.of(TextStore.open(textsFile()));
                opened.add(texts.get());
                bytes = source.array();
                loadArticles(source, ground, articles);
            }
        } catch (IOException | DamageException | IllegalArgumentException damaged) {
            slices.clear();
        }
        if (texts.isEmpty()) {
            beginAnew();
        }
    }

    private void loadAssets(ByteSource source, KeptReadings<Outcome<Asset>> assets, Path content) {
        int count = source.number();
        for (int i = 0; i < count; i++) {
            String path = source.text();
            FileStamp stamp = FileStamp.read(source);
            Asset asset = new Asset(path.substring("content/".length()),
                    content.resolve(path.substring("content/".length())), source.text());
            KeptReadings.Kept<Outcome<Asset>> kept =
                    new KeptReadings.Kept<>(Optional.of(stamp), "", Outcome.of(asset, List.of()));
            assetsFound.put(path, kept);
            assets.recall(path, kept);
        }
    }

    private void loadArticles(ByteSource source, Ground ground, KeptReadings<ArticleReader.Reading> articles) {
        int count = source.number();
        int[] starts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            int length = source.number();
            starts[i] = source.position();
            source.skip(length);
        }
        starts[count] = source.position();
        ReadingCodec codec = new ReadingCodec(texts.orElseThrow(), ground.registries());
        List<Integer> parts = new ArrayList<>();
        for (int from = 0; from < count; from += PART) {
            parts.add(from);
        }
        List<List<Slice>> read = AllCores.map(parts, from -> {
            List<Slice> slices = new ArrayList<>(PART);
            for (int i = from; i < Math.min(count, from + PART); i++) {
                ByteSource record = new ByteSource(bytes, starts[i], starts[i + 1]);
                KeptReadings.Kept<ArticleReader.Reading> kept = codec.read(record, ground.digest());
                slices.add(new Slice(kept, starts[i], record.position() - starts[i]));
            }
            return slices;
        });
        read.forEach(part -> part.forEach(slice -> {
            String path = slice.kept().reading().article().orElseThrow().path();
            slices.put(path, slice);
            articles.recall(path, slice.kept());
        }));
    }

    /** Writes down what the next run can use, where that is more or else than what is there. */
    void save(Ground ground, List<SourceFile> articleFiles, KeptReadings<ArticleReader.Reading> articles,
            List<SourceFile> assetFiles, KeptReadings<Outcome<Asset>> assets) throws IOException {
        List<KeptReadings.Kept<ArticleReader.Reading>> kept = articleFiles.stream()
                .flatMap(file -> articles.known(file.path()).stream())
                .filter(known -> known.basis().equals(ground.digest()))
                .toList();
        boolean changed = kept.size() != slices.size();
        if (texts.isEmpty() || isWasteful(kept)) {
            slices.clear();
            beginAnew();
        }
        ByteSink sink = new ByteSink();
        sink.text(ground.digest());
        sink.number(generation);
        changed |= saveAssets(assetFiles, assets, sink);
        sink.number(kept.size());
        ByteSink record = new ByteSink();
        for (KeptReadings.Kept<ArticleReader.Reading> each : kept) {
            Article article = each.reading().article().orElseThrow();
            Optional<Slice> slice =
                    Optional.ofNullable(slices.get(article.path())).filter(known -> known.kept() == each);
            if (slice.isPresent()) {
                sink.number(slice.get().length());
                sink.raw(bytes, slice.get().start(), slice.get().length());
            } else {
                changed = true;
                record.clear();
                ReadingCodec.write(settled(each), article, place(article), record);
                sink.number(record.length());
                sink.raw(record.array(), 0, record.length());
            }
        }
        if (changed) {
            folder.file(NAME).write(sink);
            folder.deleteOthers(TEXTS, textsFile().getFileName().toString());
        }
    }

    private KeptReadings.Kept<ArticleReader.Reading> settled(KeptReadings.Kept<ArticleReader.Reading> kept) {
        return new KeptReadings.Kept<>(
                kept.stamp().filter(stamp -> stamp.isSettled(folder.opened())), kept.basis(), kept.reading());
    }

    private boolean saveAssets(List<SourceFile> files, KeptReadings<Outcome<Asset>> assets, ByteSink sink) {
        Map<String, KeptReadings.Kept<Outcome<Asset>>> settled = new LinkedHashMap<>();
        files.forEach(file -> assets.known(file.path())
                .filter(known -> known.stamp().filter(stamp -> stamp.isSettled(folder.opened())).isPresent())
                .ifPresent(known -> settled.put(file.path(), known)));
        sink.list(settled.entrySet(), (to, asset) -> {
            to.text(asset.getKey());
            asset.getValue().stamp().orElseThrow().write(to);
            to.text(asset.getValue().reading().value().orElseThrow().digest());
        });
        return settled.size() != assetsFound.size()
                || settled.entrySet().stream().anyMatch(asset -> assetsFound.get(asset.getKey()) != asset.getValue());
    }

    /** The same with its body in the store; not all bodies stay in memory, which those of a large site would fill. */
    ArticleReader.Reading stored(ArticleReader.Reading reading) {
        Optional<Article> article = reading.article();
        if (article.isEmpty() || texts.isEmpty()) {
            return reading;
        }
        try {
            Body body = article.get().body();
            String html = body.html();
            Optional<String> inMemory = Optional.of(html).filter(text -> remembered.addAndGet(text.length()) <= REMEMBERED);
            Body stored = new Body(new ReadingCodec.StoredHtml(texts.get(), texts.get().add(html), inMemory), body.words(),
                    body.truncated(), body.links());
            return reading.with(article.get().with(stored));
        } catch (IOException refused) {
            return reading;
        }
    }

    private boolean isWasteful(List<KeptReadings.Kept<ArticleReader.Reading>> kept) {
        long live = 0;
        for (KeptReadings.Kept<ArticleReader.Reading> each : kept) {
            if (each.reading().article().orElseThrow().body().content() instanceof ReadingCodec.StoredHtml stored) {
                live += stored.place().length();
            }
        }
        return texts.orElseThrow().size() > 2 * live + WASTE;
    }

    private void beginAnew() {
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

    private TextStore.Place place(Article article) throws IOException {
        TextStore store = texts.orElseThrow(() -> new IOException("no store"));
        return article.body().content() instanceof ReadingCodec.StoredHtml stored && stored.store() == store
                ? stored.place() : store.add(article.body().html());
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
