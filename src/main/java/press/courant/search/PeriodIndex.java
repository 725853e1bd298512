package press.courant.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import press.courant.model.Article;
import press.courant.model.Language;

/**
 * Which of a period's entries have which words.
 *
 * @param summary JSON of the entries' days, and of the words that are in too many entries to part them
 * @param shards JSON objects from words to places: a word is in the shard that its first letters tell
 */
public record PeriodIndex(String summary, List<String> shards) {
    /** A word is found by so many of its letters. */
    private static final int KEY = 3;
    /** How many entries there are to a shard, about. */
    private static final int ENTRIES = 32;
    private static final int MOST_SHARDS = 1024;
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
        for (Article article : articles) {
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
            places.html(article.body().html());
            places.end();
        }
        return of(places, articles);
    }

    private static PeriodIndex of(PlaceCollector places, List<Article> articles) {
        int count = shards(articles.size());
        List<List<Word>> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            words.add(new ArrayList<>());
        }
        List<String> common = new ArrayList<>();
        for (int number = 0; number < places.words(); number++) {
            Word word = new Word(places.word(number), number);
            words.get(shard(word.text(), count)).add(word);
            if (isCommon(places.entries(number), articles.size()) && !isMark(word.text())) {
                common.add(word.text());
            }
        }
        List<String> shards = new ArrayList<>(count);
        for (List<Word> all : words) {
            Collections.sort(all);
            StringBuilder json = new StringBuilder("{");
            for (Word word : all) {
                string(word.text(), json.append(json.length() > 1 ? "," : "")).append(":\"");
                boolean pruned = isCommon(places.entries(word.number()), articles.size()) && !isMark(word.text());
                NumberText kept = places.places(word.number());
                (pruned ? outsideOfBodies(kept) : kept).appendTo(json);
                json.append('"');
            }
            shards.add(json.append('}').toString());
        }
        return new PeriodIndex(summary(articles, common), shards);
    }

    private record Word(String text, int number) implements Comparable<Word> {
        @Override
        public int compareTo(Word other) {
            return text.compareTo(other.text);
        }
    }

    /** A word that most entries have says something where it is in a title, and nothing where it is in a body. */
    private static boolean isCommon(int places, int entries) {
        return entries >= FEW && places * 2 > entries;
    }

    private static boolean isMark(String word) {
        return word.charAt(0) == '#' || word.charAt(0) == '@';
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

    private static int shard(String word, int shards) {
        int first = word.codePointAt(0);
        int key = isMark(word) ? word.length() : Folding.isAlone(first) ? Character.charCount(first) : KEY;
        int hash = 0;
        for (int i = 0; i < Math.min(key, word.length()); i++) {
            hash = hash * 31 + word.charAt(i);
        }
        return hash & shards - 1;
    }

    private static String summary(List<Article> articles, List<String> common) {
        NumberText days = new NumberText();
        long last = 0;
        for (Article article : articles) {
            long day = Math.max(last, article.day().toEpochDay());
            days.add((int) (day - last));
            last = day;
        }
        StringBuilder json = new StringBuilder("{\"days\":\"");
        days.appendTo(json);
        json.append("\",\"common\":[");
        Collections.sort(common);
        common.forEach(word -> string(word, json.append(json.charAt(json.length() - 1) == '[' ? "" : ",")));
        return json.append("]}").toString();
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
