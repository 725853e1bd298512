package press.courant.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import press.courant.clean.Removal.Zone;
import press.courant.clean.RuleSet.LongBlock;
import press.courant.clean.RuleSet.Thresholds;

/**
 * The rules that find what does not belong to a text: donation pitches, share lines, cookie notices.
 *
 * <p>A block goes when its signals reach the threshold of its zone. A block of many words also needs a signal that
 * speaks to the reader, and one that is mostly a quotation stays. They are applied until they find no more, so that
 * what is left passes a second time unchanged. A round that would leave nothing but headings is not carried out: an
 * entry that consists of a pitch is for its editor to judge.
 */
public final class BoilerplateRules {
    /** The built-in rules in YAML, a resource beside this class. */
    public static final String BUILT_IN = "cleaning.yaml";

    private static final int MAX_ROUNDS = 20;
    private static final double NEIGHBOUR_WEIGHT = 1;
    private static final String NEIGHBOUR = "next-to-boilerplate";

    private final RuleSet rules;
    private final Thresholds thresholds;
    private final double lowestThreshold;
    private final LongBlock longBlock;
    private final SignalFinder signals;
    private final LineFinder lines;

    public BoilerplateRules(RuleSet rules) {
        this.rules = rules;
        this.thresholds = rules.thresholds().orElse(new Thresholds(2, 3, 2));
        this.lowestThreshold = Math.min(thresholds.head(), Math.min(thresholds.body(), thresholds.tail()));
        this.longBlock = rules.longBlock().orElse(new LongBlock(15, List.of()));
        this.signals = new SignalFinder(rules.signals(), lowestThreshold <= 0);
        this.lines = new LineFinder(rules.lines());
    }

    /**
     * What to remove from a text, in its order.
     *
     * @param path of the file, for the removals
     */
    public List<Removal> find(String path, List<TextBlock> blocks) {
        var removals = new ArrayList<Removal>();
        List<Candidate> rest = blocks.stream().map(this::candidate).toList();
        if (lowestThreshold > 0 && rest.stream().noneMatch(Candidate::isSuspect)) {
            return removals;
        }
        for (int round = 0; round < MAX_ROUNDS; round++) {
            var found = new ArrayList<Removal>();
            List<Candidate> left = pass(path, rest, found);
            boolean empties = left.stream().allMatch(Candidate::isHeading) && !rest.stream().allMatch(Candidate::isHeading);
            if (found.isEmpty() || empties) {
                break;
            }
            removals.addAll(found);
            rest = left;
        }
        removals.sort(Comparator.comparingInt(Removal::firstLine).thenComparingInt(Removal::lastLine));
        return removals;
    }

    private Candidate candidate(TextBlock block) {
        return new Candidate(block, signals, lines);
    }

    /** What is left after one round, whose removals are added to those found. */
    private List<Candidate> pass(String path, List<Candidate> blocks, List<Removal> found) {
        int size = blocks.size();
        List<Zone> zones = zones(blocks);
        var verdicts = new ArrayList<Optional<Verdict>>();
        for (int i = 0; i < size; i++) {
            verdicts.add(verdict(blocks.get(i), zones.get(i)));
        }
        new SectionFinder(rules.sections()).find(blocks).forEach((index, id) ->
                verdicts.set(index, Optional.of(new Verdict(List.of(id), threshold(zones.get(index))))));
        addNeighbours(blocks, zones, verdicts);
        var left = new ArrayList<Candidate>();
        for (int i = 0; i < size; i++) {
            Candidate block = blocks.get(i);
            Zone zone = zones.get(i);
            if (verdicts.get(i).isPresent()) {
                Verdict verdict = verdicts.get(i).get();
                block.removals(path, verdict.rules, verdict.score, zone).forEach(found::add);
            } else {
                List<Removal> some = block.interfaceLines(path, threshold(zone), zone);
                found.addAll(some);
                left.add(some.isEmpty() ? block : block.without(some, signals, lines));
            }
        }
        return left;
    }

    private record Verdict(List<String> rules, double score) {}

    private Optional<Verdict> verdict(Candidate block, Zone zone) {
        return verdict(block, zone, block.rules(), block.score());
    }

    private Optional<Verdict> verdict(Candidate block, Zone zone, List<String> ids, double score) {
        if (score < threshold(zone)) {
            return Optional.empty();
        }
        boolean tooLong = block.words() >= longBlock.words()
                && !block.isInterface()
                && longBlock.requires().stream().noneMatch(ids::contains);
        return tooLong || block.isQuotation()
                ? Optional.empty()
                : Optional.of(new Verdict(ids, score));
    }

    /** A short block with a signal too weak falls with the block beside it. */
    private void addNeighbours(List<Candidate> blocks, List<Zone> zones, List<Optional<Verdict>> verdicts) {
        for (int step : new int[] {1, -1}) {
            for (int n = 0; n < blocks.size(); n++) {
                int i = step > 0 ? n : blocks.size() - 1 - n;
                int before = i - step;
                Candidate block = blocks.get(i);
                boolean beside = before >= 0 && before < blocks.size() && verdicts.get(before).isPresent();
                if (beside && verdicts.get(i).isEmpty() && block.score() > 0 && block.words() < longBlock.words()) {
                    var ids = new ArrayList<>(block.rules());
                    ids.add(NEIGHBOUR);
                    verdicts.set(i, verdict(block, zones.get(i), ids, block.score() + NEIGHBOUR_WEIGHT));
                }
            }
        }
    }

    private double threshold(Zone zone) {
        return switch (zone) {
            case HEAD -> thresholds.head();
            case BODY -> thresholds.body();
            case TAIL -> thresholds.tail();
        };
    }

    /** A text without a long sentence is all body. */
    private List<Zone> zones(List<Candidate> blocks) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Candidate block = blocks.get(i);
            if (block.isProse(longBlock.words()) && (block.score() < lowestThreshold || block.isQuotation())) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        var zones = new ArrayList<Zone>();
        for (int i = 0; i < blocks.size(); i++) {
            zones.add(first < 0 || i >= first && i <= last ? Zone.BODY : i < first ? Zone.HEAD : Zone.TAIL);
        }
        return zones;
    }
}
