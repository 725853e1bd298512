package press.courant.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.courant.model.Article;
import press.courant.model.Language;
import press.courant.parallel.AllCores;

/** The words of a period of which few entries were edited, added or removed, from an earlier index: no other is read. */
final class EditedWords {
    private static final int GONE = -1;
    /** With one entry in so many edited, it is as fast to read them all. */
    private static final int SHARE = 4;

    private final int[] moved;
    private final boolean inPlace;
    /** Of entries that the earlier index does not have, by their word: numbers of entries and weights. */
    private final Map<String, List<Place>> added = new HashMap<>();

    /** An entry that has a word, by its number in the new index. */
    private record Place(int entry, int weight) {}

    private EditedWords(int[] moved, int[] fresh, List<IndexedWord> freshWords) {
        this.moved = moved;
        boolean same = true;
        for (int i = 0; i < moved.length; i++) {
            same &= moved[i] == i || moved[i] == GONE;
        }
        inPlace = same;
        for (IndexedWord word : freshWords) {
            List<Place> places = new ArrayList<>(word.entries());
            int entry = -1;
            for (NumberText.Reader numbers = word.places().reader(); numbers.hasNext(); ) {
                int number = numbers.next();
                entry += number / PlaceCollector.WEIGHTS + 1;
                places.add(new Place(fresh[entry], number % PlaceCollector.WEIGHTS));
            }
            added.put(word.text(), places);
        }
    }

    /** All words, in no order; absent where the earlier index is damaged or has little in common with this one. */
    static Optional<List<IndexedWord>> of(
            EarlierIndex earlier, List<Article> articles, long[] marks, Language language) {
        int[] moved = moved(earlier.kept(), marks);
        int[] fresh = fresh(moved, marks.length);
        if (fresh.length > marks.length / SHARE || !earlier.isWhole()) {
            return Optional.empty();
        }
        PlaceCollector words = PeriodIndex.words(Arrays.stream(fresh).mapToObj(articles::get).toList(), language);
        return Optional.of(new EditedWords(moved, fresh, words.words()).from(earlier));
    }

    /** Where each entry of an earlier index is now. */
    private static int[] moved(KeptIndex earlier, long... marks) {
        Map<Long, Integer> numbers = new HashMap<>(2 * marks.length);
        for (int i = 0; i < marks.length; i++) {
            numbers.put(marks[i], i);
        }
        int[] moved = new int[earlier.entries()];
        int last = GONE;
        for (int i = 0; i < moved.length; i++) {
            int number = numbers.getOrDefault(earlier.mark(i), GONE);
            moved[i] = number > last ? number : GONE;
            last = Math.max(last, number);
        }
        return moved;
    }

    /** The entries that an earlier index does not have. */
    private static int[] fresh(int[] moved, int count) {
        boolean[] known = new boolean[count];
        for (int number : moved) {
            if (number != GONE) {
                known[number] = true;
            }
        }
        int[] fresh = new int[count];
        int length = 0;
        for (int i = 0; i < count; i++) {
            if (!known[i]) {
                fresh[length++] = i;
            }
        }
        return Arrays.copyOf(fresh, length);
    }

    private List<IndexedWord> from(EarlierIndex earlier) {
        List<IndexedWord> words = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (IndexedWord word : earlier.kept().common()) {
            known.add(word.text());
            add(edited(word.text(), word.places()), words);
        }
        Set<String> common = Set.copyOf(known);
        for (List<IndexedWord> shard : AllCores.map(earlier.shards(), text -> read(text, common))) {
            for (IndexedWord word : shard) {
                if (added.containsKey(word.text())) {
                    known.add(word.text());
                }
                add(word, words);
            }
        }
        added.keySet().stream().filter(text -> !known.contains(text))
                .forEach(text -> add(edited(text, new NumberText()), words));
        return words;
    }

    private static void add(IndexedWord word, List<IndexedWord> words) {
        if (word.entries() > 0) {
            words.add(word);
        }
    }

    /** The words of a shard, as edited. */
    private List<IndexedWord> read(String shard, Set<String> others) {
        List<IndexedWord> words = new ArrayList<>();
        int start = shard.indexOf('"');
        while (start >= 0) {
            int end = PeriodIndex.endOfString(shard, start + 1);
            String text = PeriodIndex.unescaped(shard.substring(start + 1, end));
            int from = end + "\":\"".length();
            int to = shard.indexOf('"', from);
            if (!others.contains(text)) {
                words.add(edited(text, NumberText.of(shard.substring(from, to))));
            }
            start = shard.indexOf('"', to + 1);
        }
        return words;
    }

    /** A word without the entries that are gone, and with those that are new. */
    private IndexedWord edited(String text, NumberText places) {
        List<Place> more = added.getOrDefault(text, List.of());
        if (inPlace && more.isEmpty()) {
            int count = countOfKept(places);
            if (count >= 0) {
                return new IndexedWord(text, places, count);
            }
        }
        NumberText edited = new NumberText();
        int count = 0;
        int last = -1;
        int next = 0;
        int entry = -1;
        for (NumberText.Reader numbers = places.reader(); numbers.hasNext(); ) {
            int number = numbers.next();
            entry += number / PlaceCollector.WEIGHTS + 1;
            int now = moved[entry];
            if (now == GONE) {
                continue;
            }
            for (; next < more.size() && more.get(next).entry() < now; next++) {
                last = add(more.get(next).entry(), more.get(next).weight(), last, edited);
                count++;
            }
            last = add(now, number % PlaceCollector.WEIGHTS, last, edited);
            count++;
        }
        for (; next < more.size(); next++) {
            last = add(more.get(next).entry(), more.get(next).weight(), last, edited);
            count++;
        }
        return new IndexedWord(text, edited, count);
    }

    private static int add(int entry, int weight, int last, NumberText places) {
        places.add((entry - last - 1) * PlaceCollector.WEIGHTS + weight);
        return entry;
    }

    /** The number of places, or a negative one where an entry of one is gone. */
    private int countOfKept(NumberText places) {
        int count = 0;
        int entry = -1;
        for (NumberText.Reader numbers = places.reader(); numbers.hasNext(); count++) {
            entry += numbers.next() / PlaceCollector.WEIGHTS + 1;
            if (moved[entry] == GONE) {
                return GONE;
            }
        }
        return count;
    }
}
