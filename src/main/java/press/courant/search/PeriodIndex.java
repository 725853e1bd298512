package press.courant.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import press.courant.model.Article;
import press.courant.model.Language;
import press.courant.parallel.AllCores;

/**
 * Which of a period's entries have which words.
 *
 * @param summary JSON of the entries' days, of the words that are in too many entries to part them, and of the beginnings
 *     that too many words have
 * @param shards JSON objects from words to places: a word is in the shard that its first letters tell
 */
public record PeriodIndex(String summary, List<String> shards) {
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
     * @param language of the labels
     */
    public static PeriodIndex of(List<Article> articles, Language language) {
        PlaceCollector places = new PlaceCollector();
        for (int from = 0; from < articles.size(); from += BODIES) {
            List<Article> some = articles.subList(from, Math.min(articles.size(), from + BODIES));
            List<String> bodies = AllCores.map(some, article -> article.body().html());
            for (int i = 0; i < bodies.size(); i++) {
                add(some.get(i), bodies.get(i), language, places);
            }
        }
        return of(places, articles);
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

    private static PeriodIndex of(PlaceCollector places, List<Article> articles) {
        List<Word> words = new ArrayList<>(places.words());
        List<String> common = new ArrayList<>();
        for (int number = 0; number < places.words(); number++) {
            String text = places.word(number);
            NumberText kept = places.places(number);
            if (isCommon(places.entries(number), articles.size()) && !ShardKeys.isMark(text)) {
                common.add(text);
                kept = outsideOfBodies(kept);
            }
            words.add(new Word(text, kept));
        }
        Collections.sort(words);
        Collections.sort(common);
        ShardKeys keys = ShardKeys.of(words, shards(articles.size()));
        return new PeriodIndex(summary(articles, common, keys.heavy()), keys.shards().stream().map(PeriodIndex::shard).toList());
    }

    private static String shard(List<Word> words) {
        StringBuilder json = new StringBuilder("{");
        for (Word word : words) {
            string(word.text(), json.append(json.length() > 1 ? "," : "")).append(":\"");
            word.places().appendTo(json);
            json.append('"');
        }
        return json.append('}').toString();
    }

    /** A word and its places. */
    record Word(String text, NumberText places) implements Comparable<Word> {
        @Override
        public int compareTo(Word other) {
            return text.compareTo(other.text);
        }

        /** How many characters it takes, about. */
        int size() {
            return text.length() + places.length();
        }
    }

    /** A word that most entries have says something where it is in a title, and nothing where it is in a body. */
    private static boolean isCommon(int places, int entries) {
        return entries >= FEW && places * 2 > entries;
    }

    private static NumberText outsideOfBodies(NumberText places) {
        NumberText kept = new NumberText();
        int skipped = 0;
        for (int number : places.numbers()) {
            int weight = number % PlaceCollector.WEIGHTS;
            skipped += number / PlaceCollector.WEIGHTS;
            if (weight >= PlaceCollector.OUTSIDE_OF_BODY) {
                kept.add(skipped * PlaceCollector.WEIGHTS + weight);
                skipped = 0;
            } else {
                skipped++;
            }
        }
        return kept;
    }

    private static String summary(List<Article> articles, List<String> common, List<String> heavy) {
        NumberText days = new NumberText();
        long last = 0;
        for (Article article : articles) {
            long day = Math.max(last, article.day().toEpochDay());
            days.add((int) (day - last));
            last = day;
        }
        StringBuilder json = new StringBuilder("{\"days\":\"");
        days.appendTo(json);
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
}
