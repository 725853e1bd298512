package press.courant.clean;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the runs of blocks that section rules name.
 *
 * <p>At least one block within must have a signal of its own: a report may quote a letter, too.
 */
final class SectionFinder {
    private final List<RuleSet.Section> sections;

    SectionFinder(List<RuleSet.Section> sections) {
        this.sections = sections;
    }

    /** The index of each block that goes, with the id of the section's rule. */
    Map<Integer, String> find(List<Candidate> blocks) {
        var found = new TreeMap<Integer, String>();
        for (RuleSet.Section section : sections) {
            int from = 0;
            while (from < blocks.size()) {
                int end = section.from().isWhole(blocks.get(from).text()) ? end(section, blocks, from) : -1;
                for (int i = from; i <= end; i++) {
                    found.putIfAbsent(i, section.id());
                }
                from = Math.max(from, end) + 1;
            }
        }
        return found;
    }

    private static int end(RuleSet.Section section, List<Candidate> blocks, int from) {
        boolean signalled = false;
        for (int i = from + 1; i < blocks.size() && i - from < section.maxBlocks(); i++) {
            Candidate block = blocks.get(i);
            if (section.to().isWhole(block.text())) {
                return signalled ? i : -1;
            }
            signalled |= block.score() > 0 && !block.isQuotation();
        }
        return -1;
    }
}
