package press.courant.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import press.courant.model.Article;
import press.courant.model.Language;
import press.courant.parallel.AllCores;

/**
 * Which of a period's entries have which words.
 *
 * @param kept what the next build needs to make the index of few edits from this one
 * @param summary JSON of the entries' days, of the words that are in too many entries to part them, and of the beginnings
 *     that too many words have
 * @param shards JSON objects from words to places: a word is in the shard that its first letters tell
 */
public record PeriodIndex(KeptIndex kept, String summary, List<String> shards) {
    /** How many entries there are to a shard, about. */
    private static final int ENTRIES = 16;
    private static final int MOST_SHARDS = 1024;
    /** How many bodies are read from the last build's cache at once, which all cores do. */
    private static final int BODIES = 512;
    /** Of fewer entries every word is kept in all its places. */
    private static final int FEW = 64;

    /** The number of shards for so many entries, a power of two. */
    public static int shards(int entries) {
        return Math.min(MOST_SHARDS, Integer.highestOneBit(Math.max(1, entries / ENTRIES)));
    }

    /**
     * The index of some entries.
     *
     * @param articles oldest first
     * @param marks what the index has of each article, as a digest
     * @param language of the labels
     * @param earlier index of the period, in the same language and with the same registries
     */
    public static PeriodIndex of(
            List<Article> articles, long[] marks, Language language, Optional<EarlierIndex> earlier) {
        return of(earlier.flatMap(index -> EditedWords.of(index, articles, marks, language))
                .orElseGet(() -> words(articles, language).words()), articles, marks);
    }

    static PlaceCollector words(List<Article> articles, Language language) {
        PlaceCollector places = new PlaceCollector();
        for (int from = 0; from < articles.size(); from += BODIES) {
            List<Article> some = articles.subList(from, Math.min(articles.size(), from + BODIES));
            List<String> bodies = AllCores.map(some, article -> article.body().html());
            for (int i = 0; i < bodies.size(); i++) {
                add(some.get(i), bodies.get(i), language, places);
            }
        }
        return places;
    }

    private static void add(Article article, String body, Language language, PlaceCollector places) {
        places.begin();
        places.text(article.title(), PlaceCollector.TITLE);
        article.topics().forEach(topic -> {
            places.text(topic.label(language), PlaceCollector.LABEL);
            places.mark("#" + topic.id());
        });
        article.attribution().source().ifPresent(source -> {
            places.text(source.name(), PlaceCollector.LABEL);
            places.mark("@" + source.id());
        });
        article.attribution().author().ifPresent(author -> places.text(author, PlaceCollector.LABEL));
        places.text(article.summary(), PlaceCollector.SUMMARY);
        places.html(body);
        places.end();
    }

    private static PeriodIndex of(List<IndexedWord> all, List<Article> articles, long[] marks) {
        IndexedWord[] words = new IndexedWord[all.size()];
        List<IndexedWord> common = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            IndexedWord word = all.get(i);
            boolean isCommon = isCommon(word.entries(), articles.size()) && !ShardKeys.isMark(word.text());
            words[i] = isCommon ? word.outsideOfBodies() : word;
            if (isCommon) {
                common.add(word);
            }
        }
        Arrays.parallelSort(words);
        Collections.sort(common);
        ShardKeys keys = ShardKeys.of(Arrays.asList(words), shards(articles.size()));
        List<String> shards = keys.shards().stream().map(PeriodIndex::shard).toList();
        return new PeriodIndex(new KeptIndex(marks, common, KeptIndex.checksum(shards)),
                summary(articles, common.stream().map(IndexedWord::text).toList(), keys.heavy()), shards);
    }

    private static String shard(List<IndexedWord> words) {
        StringBuilder json = new StringBuilder("{");
        for (IndexedWord word : words) {
            string(word.text(), json.append(json.length() > 1 ? "," : "")).append(":\"").append(word.places()).append('"');
        }
        return json.append('}').toString();
    }

    /** A word that most entries have says something where it is in a title, and nothing where it is in a body. */
    private static boolean isCommon(int places, int entries) {
        return entries >= FEW && places * 2 > entries;
    }

    private static String summary(List<Article> articles, List<String> common, List<String> heavy) {
        NumberText days = new NumberText();
        long last = 0;
        for (Article article : articles) {
            long day = Math.max(last, article.day().toEpochDay());
            days.add((int) (day - last));
            last = day;
        }
        StringBuilder json = new StringBuilder("{\"days\":\"").append(days);
        strings(common, json.append("\",\"common\":"));
        strings(heavy, json.append(",\"heavy\":"));
        return json.append('}').toString();
    }

    private static void strings(List<String> texts, StringBuilder json) {
        json.append('[');
        texts.forEach(text -> string(text, json.append(json.charAt(json.length() - 1) == '[' ? "" : ",")));
        json.append(']');
    }

    /** Folded words and ids of the registries have no control characters. */
    private static StringBuilder string(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\');
            }
            json.append(c);
        }
        return json.append('"');
    }

    /** Where a string of a shard ends that begins at a place. */
    static int endOfString(String json, int start) {
        int end = start;
        while (json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }

    /** What {@link #string} made such a text of. */
    static String unescaped(String text) {
        return text.indexOf('\\') < 0 ? text : text.replaceAll("\\\\(.)", "$1");
    }
}
