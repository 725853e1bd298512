package press.courant.clean;

import java.util.BitSet;
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

    /** Where one of the first two characters is not ASCII. */
    private static final int OTHER = 1 << 14;

    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0]+");

    private final Map<String, RuleSet.Lines> byLine = new HashMap<>();
    private final List<RuleSet.Lines> expressions;
    private final BitSet beginnings = new BitSet();
    private final int longest;

    LineFinder(List<RuleSet.Lines> rules) {
        for (RuleSet.Lines rule : rules) {
            for (String line : rule.equals()) {
                String plain = plain(core(line));
                byLine.merge(plain, rule, (one, other) -> one.weight() >= other.weight() ? one : other);
                beginnings.set(beginning(plain));
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
        Optional<RuleSet.Lines> equal = trimmed.length() <= longest + MARKS ? equal(core(trimmed)) : Optional.empty();
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

    private Optional<RuleSet.Lines> equal(String core) {
        return beginnings.get(beginning(core)) ? Optional.ofNullable(byLine.get(plain(core))) : Optional.empty();
    }

    /** A number for the first two characters, regardless of case: most lines begin like no line of an interface. */
    private static int beginning(String core) {
        int first = core.isEmpty() ? 0 : Character.toLowerCase(core.charAt(0));
        int second = core.length() < 2 ? 0 : Character.toLowerCase(core.charAt(1));
        return first < 0x80 && second < 0x80 ? first << 7 | second : OTHER;
    }

    /** A line without the marks around it, unless it has nothing else. */
    private static String core(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && !Letters.isLetter(line.charAt(from))) {
            from++;
        }
        while (to > from && !Letters.isLetter(line.charAt(to - 1))) {
            to--;
        }
        return from == to ? line.strip() : line.substring(from, to);
    }

    /** The same in lower case, its spaces single. */
    private static String plain(String core) {
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
