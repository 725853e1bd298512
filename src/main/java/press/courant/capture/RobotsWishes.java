package press.courant.capture;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/**
 * How much of its text a page lets programs keep, by its {@code robots} meta element and {@code X-Robots-Tag} header.
 *
 * <p>A page that is not to be found, or shown in part, by others leaves an entry its facts and its link; one that is not
 * to be copied leaves it an excerpt. What a person reads, {@code courant extract} for one, is not kept.
 *
 * @param words those that say so, with commas between them
 * @param characters the most that may be kept
 * @param isExcerptOnly whether an excerpt may be kept, and no more
 */
public record RobotsWishes(String words, OptionalInt characters, boolean isExcerptOnly) {
    private static final Set<String> NOTHING = Set.of("noindex", "none", "nosnippet");
    private static final String NO_COPY = "noarchive";
    private static final Pattern LONGEST = Pattern.compile("max-snippet\\s*:\\s*(\\d{1,9})");
    /** What stands before a colon is a robot's name, but for the words that have a value. */
    private static final Pattern NAMED = Pattern.compile("(?!max-|unavailable_after)([a-z0-9_-]+)\\s*:\\s*(.*)");
    private static final String OWN_NAME = "courant";

    /** @param values as headers and meta elements have them */
    public static RobotsWishes of(Stream<String> values) {
        Map<String, Integer> limits = new TreeMap<>();
        values.map(value -> value.strip().toLowerCase(Locale.ROOT)).flatMap(value -> ours(value).stream()).forEach(value -> {
            for (String word : value.split(",")) {
                Matcher longest = LONGEST.matcher(word.strip());
                if (NOTHING.contains(word.strip())) {
                    limits.put(word.strip(), 0);
                } else if (longest.matches()) {
                    limits.put(word.strip(), Integer.parseInt(longest.group(1)));
                } else if (word.strip().equals(NO_COPY)) {
                    limits.put(NO_COPY, Integer.MAX_VALUE);
                }
            }
        });
        int least = limits.values().stream().mapToInt(Integer::intValue).min().orElse(Integer.MAX_VALUE);
        return new RobotsWishes(
                limits.keySet().stream().collect(Collectors.joining(", ")),
                least == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(least),
                limits.containsKey(NO_COPY));
    }

    private static Optional<String> ours(String value) {
        Matcher named = NAMED.matcher(value);
        if (!named.matches()) {
            return Optional.of(value);
        }
        return Optional.of(named.group(2)).filter(rest -> named.group(1).equals(OWN_NAME));
    }

    /** What the person who asked for the page ought to know. */
    public Optional<Problem> notice(String url) {
        if (words.isEmpty()) {
            return Optional.empty();
        } else if (characters.isEmpty()) {
            return Optional.of(warning(url, "no more than an excerpt of its text", "keep it short"));
        } else if (characters.getAsInt() == 0) {
            return Optional.of(warning(url, "none of its text", "say in your own words what it reports, under 'rights: own'"));
        }
        return Optional.of(warning(url, "at most " + characters.getAsInt() + " characters of its text", "keep it short"));
    }

    private Problem warning(String url, String amount, String hint) {
        return Problem.warning(Location.of(url), "the page lets programs keep " + amount + " (" + words + ")", hint);
    }
}
