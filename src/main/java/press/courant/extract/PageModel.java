package press.courant.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Judges the blocks of a page in two looks, which count the same: each by itself, and then among the others. */
final class PageModel {
    private final Model first;
    private final Model second;
    private final SecondLook look;
    private final Reasons reasons;

    PageModel(FeatureNames names, Reasons reasons) {
        this.look = new SecondLook(names);
        this.reasons = reasons;
        this.first = Model.load("page-model.csv", names, reasons);
        this.second = Model.load("second-model.csv", names, reasons);
    }

    /** What was found about a page's blocks. */
    final class Judgement {
        private final List<int[]> own;
        private final List<int[]> both;
        private final double[] chances;

        private Judgement(Page page, List<int[]> own) {
            this.own = own;
            double[] sums = first.sums(own);
            this.both = new ArrayList<>();
            List<int[]> amongOthers = look.of(page, Model.chances(sums));
            for (int i = 0; i < own.size(); i++) {
                both.add(joined(own.get(i), amongOthers.get(i)));
            }
            double[] again = second.sums(both);
            this.chances = Model.chances(IntStream.range(0, sums.length).mapToDouble(i -> (sums[i] + again[i]) / 2).toArray());
        }

        /** The chance of a block to be of the story, 0 to 1. */
        double chance(Block block) {
            return chances[block.index()];
        }

        /** What speaks most against a block, in words. */
        String reason(Block block) {
            int i = block.index();
            Model.Against against = new Model.Against(reasons);
            first.against(against, own.get(i));
            second.against(against, both.get(i));
            return against.words();
        }
    }

    private static int[] joined(int[] one, int[] other) {
        int[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    /** @param traits of each block by itself */
    Judgement judge(Page page, List<int[]> traits) {
        return new Judgement(page, traits);
    }
}
