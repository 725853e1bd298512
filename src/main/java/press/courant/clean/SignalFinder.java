package press.courant.clean;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Finds the signals of a block. */
final class SignalFinder {
    private final List<RuleSet.Signal> signals;
    private final PhraseIndex phrases = new PhraseIndex();
    /** For each signal the numbers of its own phrases, of its groups of which each must be met, of its regex's words. */
    private final List<Numbers> numbers = new ArrayList<>();

    /** Whether there is a regex that needs no word to be tried. */
    private final boolean alwaysTried;
    /** What it takes for a signal of positive weight: a phrase of its own, of one of its groups, or of its regex. */
    private final PhraseFilter filter = new PhraseFilter();
    private final boolean always;

    private record Numbers(int own, List<Integer> groups, int regexWords) {}

    /** @param always whether signals that speak for a block matter where none speaks against it */
    SignalFinder(List<RuleSet.Signal> signals, boolean always) {
        this.signals = signals;
        this.alwaysTried = signals.stream().anyMatch(signal -> signal.regex().isPresent() && signal.regexWords().isEmpty());
        this.always = always || alwaysTried;
        int number = 0;
        for (RuleSet.Signal signal : signals) {
            int own = number++;
            signal.phrases().forEach(phrase -> phrases.add(own, phrase, false, signal.outsideQuotes()));
            signal.starts().forEach(phrase -> phrases.add(own, phrase, true, signal.outsideQuotes()));
            var groups = new ArrayList<Integer>();
            for (List<String> group : signal.allOf()) {
                int one = number++;
                group.forEach(phrase -> phrases.add(one, phrase, false, signal.outsideQuotes()));
                groups.add(one);
            }
            int regexWords = number++;
            signal.regexWords().forEach(phrase -> phrases.add(regexWords, phrase, false, signal.outsideQuotes()));
            numbers.add(new Numbers(own, groups, regexWords));
            if (signal.weight() > 0) {
                Stream.of(signal.phrases(), signal.starts(), last(signal.allOf()), signal.regexWords())
                        .flatMap(List::stream).map(PhraseIndex::words).forEach(filter::add);
            }
        }
    }

    private static List<String> last(List<List<String>> groups) {
        return groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
    }

    /** Whether a text may have a signal that speaks against it; false only where it has none. */
    boolean mayFind(String text) {
        return always || filter.mayBeIn(text);
    }

    List<RuleSet.Signal> find(BlockText block) {
        BitSet found = phrases.find(block);
        if (found.isEmpty() && !alwaysTried) {
            return List.of();
        }
        var signalled = new ArrayList<RuleSet.Signal>();
        for (int i = 0; i < signals.size(); i++) {
            RuleSet.Signal signal = signals.get(i);
            Numbers its = numbers.get(i);
            boolean all = !its.groups.isEmpty() && areAllIn(its.groups, found);
            boolean tried = signal.regexWords().isEmpty() || found.get(its.regexWords);
            if (found.get(its.own) || all || tried && isExpressed(signal, block)) {
                signalled.add(signal);
            }
        }
        return signalled;
    }

    private static boolean areAllIn(List<Integer> groups, BitSet found) {
        for (int group : groups) {
            if (!found.get(group)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isExpressed(RuleSet.Signal signal, BlockText block) {
        return signal.regex().isPresent()
                && signal.regex().get().isIn(signal.outsideQuotes() ? block.outsideQuotes() : block.text());
    }
}
