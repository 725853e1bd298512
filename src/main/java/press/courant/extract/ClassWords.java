package press.courant.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The groups of words that page makers use in classes, ids and roles, such as {@code caption} or {@code newsletter}.
 *
 * <p>They come from the resource {@code class-words.txt}; a word in hyphens is met as a whole word only.
 */
final class ClassWords {
    private static final String RESOURCE = "class-words.txt";
    private static final String[] ATTRIBUTES = {
        "class", "id", "itemprop", "role", "data-component", "data-testid", "data-type", "data-role",
        "aria-label", "rel", "data-module"
    };
    /** "a" to "z", and the hyphen that all else is. */
    private static final int LETTERS = 27;

    private final List<String> groups = new ArrayList<>();
    private final int[][] next;
    private final long[] found;

    private ClassWords(List<String> lines) {
        List<int[]> states = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        states.add(new int[LETTERS]);
        ends.add(0L);
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            long bit = 1L << groups.size();
            groups.add(line.substring(0, colon).strip());
            for (String word : line.substring(colon + 1).strip().split("\\s+")) {
                int state = 0;
                for (int i = 0; i < word.length(); i++) {
                    int letter = letter(word.charAt(i));
                    if (states.get(state)[letter] == 0) {
                        states.get(state)[letter] = states.size();
                        states.add(new int[LETTERS]);
                        ends.add(0L);
                    }
                    state = states.get(state)[letter];
                }
                ends.set(state, ends.get(state) | bit);
            }
        }
        if (groups.size() > 64) {
            throw new IllegalStateException("More than 64 groups of class words");
        }
        this.next = states.toArray(int[][]::new);
        this.found = ends.stream().mapToLong(Long::longValue).toArray();
        link();
    }

    /** Makes the tree of words an automaton that finds all of them in one walk. */
    private void link() {
        int[] fallback = new int[next.length];
        List<Integer> queue = new ArrayList<>();
        for (int state : next[0]) {
            if (state != 0) {
                queue.add(state);
            }
        }
        for (int i = 0; i < queue.size(); i++) {
            int state = queue.get(i);
            found[state] |= found[fallback[state]];
            for (int letter = 0; letter < LETTERS; letter++) {
                int target = next[state][letter];
                int other = next[fallback[state]][letter];
                if (target == 0) {
                    next[state][letter] = other;
                } else {
                    fallback[target] = other;
                    queue.add(target);
                }
            }
        }
    }

    static ClassWords load() {
        try (InputStream stream = ClassWords.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The resource " + RESOURCE + " is missing");
            }
            return new ClassWords(new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + RESOURCE, e);
        }
    }

    /** The names of the groups, in the order of their bits. */
    List<String> groups() {
        return groups;
    }

    /** The groups of which an element has a word, a bit for each. */
    long of(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        long words = 0;
        for (String name : ATTRIBUTES) {
            String value = element.attributes().get(name);
            if (!value.isEmpty()) {
                words |= in(value);
            }
        }
        return words;
    }

    long in(String value) {
        int state = next[0][26];
        long words = 0;
        boolean lower = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean upper = c >= 'A' && c <= 'Z';
            if (upper && lower) {
                state = next[state][26];
                words |= found[state];
            }
            state = next[state][letter(upper ? (char) (c + 32) : c)];
            words |= found[state];
            lower = c >= 'a' && c <= 'z';
        }
        return words | found[next[state][26]];
    }

    private static int letter(char c) {
        return c >= 'a' && c <= 'z' ? c - 'a' : 26;
    }
}
