package press.courant.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be said of a block, in words that a reason is made of; each has a number. */
final class FeatureNames {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    int add(String name) {
        if (numbers.putIfAbsent(name, names.size()) != null) {
            throw new IllegalStateException("Two features are called " + name);
        }
        names.add(name);
        return names.size() - 1;
    }

    /** How many there are so far. */
    int size() {
        return names.size();
    }

    /** The number of the first of several that follow each other. */
    int addAll(String before, List<String> each, String after) {
        int first = names.size();
        each.forEach(name -> add(before + name + after));
        return first;
    }

    List<String> all() {
        return names;
    }
}
