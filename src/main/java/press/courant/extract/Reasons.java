package press.courant.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words in which an editor is told why a block was left out; they come from the resource {@code reasons.txt}. */
final class Reasons {
    private static final String RESOURCE = "reasons.txt";
    private static final String SAYS = "says ";
    private static final String SAYS_AT_LENGTH = "says in many words ";

    private final TreeMap<String, String> reasons = new TreeMap<>();
    private final List<String> numbered = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private Reasons(String lines) {
        lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int colon = line.indexOf(": ");
            reasons.put(line.substring(0, colon), line.substring(colon + 2).strip());
        });
    }

    static Reasons load() {
        try (InputStream stream = Reasons.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The resource " + RESOURCE + " is missing");
            }
            return new Reasons(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + RESOURCE, e);
        }
    }

    /** The reason that a trait is; none where it says nothing to a person. */
    Optional<String> ofTrait(String trait) {
        if (trait.startsWith(SAYS_AT_LENGTH)) {
            return Optional.of(ofRule(trait.substring(SAYS_AT_LENGTH.length())));
        } else if (trait.startsWith(SAYS)) {
            return Optional.of(ofRule(trait.substring(SAYS.length())));
        }
        String beginning = trait;
        Map.Entry<String, String> nearest = reasons.floorEntry(beginning);
        while (nearest != null && !trait.startsWith(nearest.getKey())) {
            beginning = common(trait, nearest.getKey());
            nearest = beginning.isEmpty() ? null : reasons.floorEntry(beginning);
        }
        return Optional.ofNullable(nearest).map(Map.Entry::getValue);
    }

    private static String common(String one, String other) {
        int same = 0;
        while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.substring(0, same);
    }

    /** The number of a reason, the same for the same words. */
    int number(String reason) {
        return numbers.computeIfAbsent(reason, words -> {
            numbered.add(words);
            return numbered.size() - 1;
        });
    }

    /** The words of a reason. */
    String words(int number) {
        return numbered.get(number);
    }

    /** The reason that a cleaning rule is; an editor's own rule is called by its id. */
    String ofRule(String id) {
        return Optional.ofNullable(reasons.get(id)).orElse("meets the cleaning rule " + id);
    }

    /** The reasons that cleaning rules are, each once. */
    String ofRules(Collection<String> ids) {
        return ids.stream().map(this::ofRule).distinct().collect(Collectors.joining(", "));
    }
}
