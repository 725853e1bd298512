package press.courant.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.courant.cache.DamageException;
import press.courant.likeness.Shingles;
import press.courant.likeness.Twins;

/** Finds the twins among readings, and goes on from what an earlier run found. For one thread. */
final class TwinFinder {
    private final Twins twins = new Twins();
    private Runnable recalling = () -> {};

    /** Takes in, when it is first asked, the twins among readings; all of them are in both. */
    void recall(List<ArticleReader.Reading> readings, List<Twin> found) {
        recalling = () -> takeIn(readings, found);
    }

    private void takeIn(List<ArticleReader.Reading> readings, List<Twin> found) {
        Map<String, Integer> places = new HashMap<>();
        if (!found.isEmpty()) {
            for (int i = 0; i < readings.size(); i++) {
                places.put(path(readings.get(i)), i);
            }
        }
        twins.recall(texts(readings), found.stream()
                .map(twin -> new Twins.Pair(place(places, twin.first()), place(places, twin.second()), twin.share()))
                .toList());
    }

    private static int place(Map<String, Integer> places, String path) {
        return Optional.ofNullable(places.get(path)).orElseThrow(() -> new DamageException("a twin is gone"));
    }

    /** The twins among readings that are of articles, in their order. */
    List<Twin> among(List<ArticleReader.Reading> readings) {
        recalling.run();
        recalling = () -> {};
        return twins.among(texts(readings)).stream().map(pair -> new Twin(
                path(readings.get(pair.first())), path(readings.get(pair.second())), pair.share())).toList();
    }

    private static List<Shingles> texts(List<ArticleReader.Reading> readings) {
        return readings.stream().map(reading -> reading.fingerprint().orElseThrow().text()).toList();
    }

    private static String path(ArticleReader.Reading reading) {
        return reading.article().orElseThrow().path();
    }
}
