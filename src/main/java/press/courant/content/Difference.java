package press.courant.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a later state of something has else than an earlier one.
 *
 * @param gone the keys that it has not
 * @param others what it has else, by key
 */
record Difference<V>(List<String> gone, Map<String, V> others) {
    /**
     * The difference between two states, of which values are the same where they are one object.
     *
     * @param whole whether all that the later one has is asked for
     */
    static <V> Difference<V> between(Map<String, V> earlier, Map<String, V> later, boolean whole) {
        if (whole) {
            return new Difference<>(List.of(), later);
        }
        Map<String, V> others = new LinkedHashMap<>();
        later.forEach((key, value) -> {
            if (earlier.get(key) != value) {
                others.put(key, value);
            }
        });
        return new Difference<>(earlier.keySet().stream().filter(key -> !later.containsKey(key)).toList(), others);
    }

    boolean isNone() {
        return gone.isEmpty() && others.isEmpty();
    }
}
