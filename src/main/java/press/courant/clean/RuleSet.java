package press.courant.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Boilerplate rules as an editor writes them: the built-in ones, or what a site or a source adds to them.
 *
 * <p>An extension may leave anything out; the built-in rules hold thresholds and a long-block rule.
 *
 * @param thresholds the scores that remove a block; the extended rules' where absent
 * @param longBlock what a long block needs beyond its score; the extended rules' where absent
 * @param off ids of the rules that the extension switches off
 */
public record RuleSet(
        Optional<Thresholds> thresholds,
        Optional<LongBlock> longBlock,
        List<Signal> signals,
        List<Lines> lines,
        List<Section> sections,
        List<String> off) {
    /** Rules that say nothing. */
    public static final RuleSet EMPTY =
            new RuleSet(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());

    public RuleSet {
        signals = List.copyOf(signals);
        lines = List.copyOf(lines);
        sections = List.copyOf(sections);
        off = List.copyOf(off);
    }

    /**
     * The score that removes a block, by where it stands: before, between or after the long sentences of the text.
     */
    public record Thresholds(double head, double body, double tail) {}

    /**
     * The demand on a block of many words: one of some signals, whatever its score.
     *
     * @param words how many make a block long
     * @param requires ids of signals, any of which will do
     */
    public record LongBlock(int words, List<String> requires) {
        public LongBlock {
            requires = List.copyOf(requires);
        }
    }

    /**
     * Words that speak against a block, in any of the given ways.
     *
     * @param weight what it adds to the score, once however often it is met; a negative one speaks for the block
     * @param phrases whole words found anywhere, regardless of case
     * @param starts whole words that a sentence begins with
     * @param allOf lists of phrases, of each of which one must be found
     * @param regex found anywhere
     * @param regexWords phrases of which one must be met for the regex to be tried, since phrases are found faster
     * @param outsideQuotes whether what stands in quotation marks does not count
     */
    public record Signal(
            String id,
            double weight,
            List<String> phrases,
            List<String> starts,
            List<List<String>> allOf,
            Optional<Expression> regex,
            List<String> regexWords,
            boolean outsideQuotes) {
        public Signal {
            regexWords = List.copyOf(regexWords);
            phrases = List.copyOf(phrases);
            starts = List.copyOf(starts);
            allOf = allOf.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Whole lines of an interface, such as {@code Read more}.
     *
     * @param weight what a block of such lines alone adds to its score
     * @param equals lines regardless of case, of space and of marks around them
     * @param regex matches a whole line
     */
    public record Lines(String id, double weight, List<String> equals, Optional<Expression> regex) {
        public Lines {
            equals = List.copyOf(equals);
        }
    }

    /**
     * A run of blocks from one that matches to another that matches, such as {@code A message from the editor:}.
     *
     * @param from matches a whole block
     * @param to matches a whole block, which goes as well
     * @param maxBlocks the length of the longest run; without an end within it nothing is removed
     */
    public record Section(String id, Expression from, Expression to, int maxBlocks) {}

    /**
     * These rules with those of an extension.
     *
     * <p>A rule with the same id replaces, another one is added, and those that the extension switches off are gone.
     * Merge from the general to the special: built-in, site, source.
     */
    public RuleSet with(RuleSet extension) {
        return new RuleSet(
                extension.thresholds.or(() -> thresholds),
                extension.longBlock.or(() -> longBlock),
                merged(signals, extension.signals, Signal::id, extension.off),
                merged(lines, extension.lines, Lines::id, extension.off),
                merged(sections, extension.sections, Section::id, extension.off),
                List.of());
    }

    /** The ids of all rules, sorted. */
    public Set<String> ids() {
        var ids = new TreeSet<String>();
        signals.forEach(signal -> ids.add(signal.id()));
        lines.forEach(rule -> ids.add(rule.id()));
        sections.forEach(section -> ids.add(section.id()));
        return ids;
    }

    private static <T> List<T> merged(List<T> base, List<T> extension, Function<T, String> id, List<String> off) {
        var merged = new ArrayList<>(base);
        for (T rule : extension) {
            int same = merged.stream().map(id).toList().indexOf(id.apply(rule));
            if (same < 0) {
                merged.add(rule);
            } else {
                merged.set(same, rule);
            }
        }
        merged.removeIf(rule -> off.contains(id.apply(rule)));
        return merged;
    }
}
