package press.courant.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the rule that a line of an interface falls under. */
final class LineFinder {
    private static final int MAX_LENGTH = 300;
    /** How many marks around a line are looked past. */
    private static final int MARKS = 20;

    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0]+");

    private final Map<String, RuleSet.Lines> byLine = new HashMap<>();
    private final List<RuleSet.Lines> expressions;
    private final int longest;

    LineFinder(List<RuleSet.Lines> rules) {
        for (RuleSet.Lines rule : rules) {
            for (String line : rule.equals()) {
                byLine.merge(plain(line), rule, (one, other) -> one.weight() >= other.weight() ? one : other);
            }
        }
        this.expressions = rules.stream().filter(rule -> rule.regex().isPresent()).toList();
        this.longest = byLine.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    Optional<RuleSet.Lines> find(String line) {
        if (line.isBlank() || line.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String trimmed = line.strip();
        Optional<RuleSet.Lines> equal = trimmed.length() <= longest + MARKS
                ? Optional.ofNullable(byLine.get(plain(trimmed)))
                : Optional.empty();
        if (equal.isPresent()) {
            return equal;
        }
        for (RuleSet.Lines rule : expressions) {
            if (rule.regex().orElseThrow().isWhole(trimmed)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** A line in lower case, its spaces single, without the marks around it unless it has nothing else. */
    private static String plain(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && !Letters.isLetter(line.charAt(from))) {
            from++;
        }
        while (to > from && !Letters.isLetter(line.charAt(to - 1))) {
            to--;
        }
        String core = from == to ? line.strip() : line.substring(from, to);
        String quoted = core.indexOf('’') < 0 ? core : core.replace('’', '\'');
        return (hasOddSpace(quoted) ? SPACES.matcher(quoted).replaceAll(" ") : quoted).toLowerCase(Locale.ROOT);
    }

    private static boolean hasOddSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\u00A0' || c == ' ' && text.charAt(i - 1) == ' ') {
                return true;
            }
        }
        return false;
    }
}
