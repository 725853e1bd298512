package press.courant.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.cache.ByteSink;
import press.courant.cache.ByteSource;
import press.courant.cache.Mixer;
import press.courant.model.Article;
import press.courant.model.Attribution;
import press.courant.model.Body;
import press.courant.model.Language;
import press.courant.model.Rights;

/** An index made from an earlier one is, character for character, the one made from all entries. */
class EditedWordsTest {
    private static final Language ENGLISH = new Language("en");
    private static final int WORDS = 700;

    private final TreeMap<Integer, String> texts = new TreeMap<>();

    private static Article article(int number, String text) {
        return new Article(number + ".md", "tag:" + number, "entry-" + number, text.substring(0, text.indexOf(' ')),
                ZonedDateTime.of(2023, 9, 1, 0, 0, 0, 0, ZoneOffset.UTC).plusHours(number), false, List.of(),
                new Attribution(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Rights.OWN,
                        Optional.empty()),
                "", Optional.empty(), Optional.empty(), ENGLISH, false, Optional.empty(), List.of(),
                Optional.empty(), List.of(), new Body("<p>" + text + "</p>", 10, false, List.of()));
    }

    /** Words of which few are in most texts, as in any language; some begin alike. */
    private static String text(Random random) {
        return IntStream.range(0, 40)
                .mapToObj(i -> random.nextInt(3) == 0 ? "and" + random.nextInt(4)
                        : (random.nextBoolean() ? "inter" : "") + Integer.toString(1 + random.nextInt(WORDS) * random.nextInt(WORDS), 36))
                .collect(Collectors.joining(" "));
    }

    private PeriodIndex index(Optional<EarlierIndex> earlier) {
        List<Article> articles = new ArrayList<>();
        texts.forEach((number, text) -> articles.add(article(number, text)));
        long[] marks = texts.entrySet().stream()
                .mapToLong(entry -> new Mixer().add(entry.getKey()).add(entry.getValue()).value()).toArray();
        return PeriodIndex.of(articles, marks, ENGLISH, earlier);
    }

    private static EarlierIndex published(PeriodIndex index) {
        ByteSink sink = new ByteSink();
        index.kept().write(sink);
        return new EarlierIndex(KeptIndex.read(new ByteSource(sink.array(), 0, sink.length())), index.shards());
    }

    private void edit(Random random) {
        int known = texts.navigableKeySet().stream().skip(random.nextInt(texts.size())).findFirst().orElseThrow();
        switch (random.nextInt(4)) {
            case 0 -> texts.remove(known);
            case 1 -> texts.put(random.nextInt(2000), text(random));
            case 2 -> texts.put(2000 + random.nextInt(2000), texts.remove(known));
            default -> texts.put(known, texts.get(known) + " " + text(random));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 100, 300})
    void anyEditsGiveTheIndexOfAllEntries(int entries) {
        Random random = new Random(entries);
        while (texts.size() < entries) {
            texts.put(random.nextInt(2000), text(random));
        }
        PeriodIndex last = index(Optional.empty());
        for (int step = 0; step < 150; step++) {
            for (int edits = random.nextInt(4); edits >= 0; edits--) {
                edit(random);
            }
            EarlierIndex earlier = published(last);
            last = index(Optional.of(earlier));

            PeriodIndex anew = index(Optional.empty());
            assertThat(last.summary()).as("step %s", step).isEqualTo(anew.summary());
            assertThat(last.shards()).as("step %s", step).isEqualTo(anew.shards());
            assertThat(published(last).kept().common()).as("step %s", step)
                    .usingRecursiveComparison().isEqualTo(published(anew).kept().common());
        }
    }

    @Test
    void onlyNewEntriesAreRead() {
        Random random = new Random(7);
        IntStream.range(0, 100).forEach(number -> texts.put(number, text(random)));
        EarlierIndex earlier = published(index(Optional.empty()));
        List<Article> articles = new ArrayList<>();
        texts.forEach((number, text) -> articles.add(article(number, number == 50 ? text : "unread text")));
        long[] marks = IntStream.range(0, 100).mapToLong(number -> earlier.kept().mark(number)).toArray();
        marks[50] = 0;

        List<IndexedWord> words = EditedWords.of(earlier, articles, marks, ENGLISH).orElseThrow();

        assertThat(words).extracting(IndexedWord::text).doesNotContain("unread");
    }

    @Test
    void otherShardsThanThePublishedOnesAreOfNoUse() {
        Random random = new Random(7);
        IntStream.range(0, 100).forEach(number -> texts.put(number, text(random)));
        EarlierIndex earlier = published(index(Optional.empty()));
        List<String> shards = new ArrayList<>(earlier.shards());
        shards.set(0, shards.get(0).replace("\":\"", "\":\"B"));
        PeriodIndex anew = index(Optional.empty());

        assertThat(index(Optional.of(new EarlierIndex(earlier.kept(), shards))).shards()).isEqualTo(anew.shards());
    }
}
