package press.courant.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is thought of the blocks around a block, from the chances that a first look gave them.
 *
 * <p>{@code src/bench/extraction-model.py} says the same in Python, to learn the weights.
 */
final class Context {
    private static final double[] CHANCES = {0.02, 0.08, 0.2, 0.35, 0.5, 0.65, 0.8, 0.92, 0.98};
    private static final int NEAR = 5;

    private final List<Scale> before = new ArrayList<>();
    private final List<Scale> after = new ArrayList<>();
    private final Scale own;
    private final Scale kind;
    private final Scale parent;
    private final Scale grandparent;
    private final Scale near;
    private final Steps toFirst;
    private final Steps fromLast;
    private final int between;
    private final int unsure;
    private final Steps storyBefore;

    Context(FeatureNames names) {
        own = new Scale(names, "chance by itself");
        for (int i = 1; i <= 3; i++) {
            before.add(new Scale(names, "chance of block " + i + " before"));
            after.add(new Scale(names, "chance of block " + i + " after"));
        }
        kind = new Scale(names, "chance of its kind");
        parent = new Scale(names, "chance of its siblings");
        grandparent = new Scale(names, "chance of its cousins");
        near = new Scale(names, "chance of what is near");
        toFirst = new Steps(names, "blocks to the first sure one", 2, 4, 8);
        fromLast = new Steps(names, "blocks from the last sure one", 2, 4, 8);
        between = names.add("between sure blocks");
        unsure = names.add("no block is sure");
        storyBefore = new Steps(names, "share of the story before", 0.001, 0.02, 0.5, 0.98, 0.999);
    }

    /**
     * Where a block stands, for this.
     *
     * @param kind of which there are others on the page; so for its parent and its parent's parent
     */
    record Place(int length, int words, Object kind, Object parent, Object grandparent) {}

    /** A chance in steps, and one more trait where there is none. */
    private static final class Scale {
        private final Steps steps;
        private final int none;

        Scale(FeatureNames names, String name) {
            steps = new Steps(names, name, CHANCES);
            none = names.add(name + " none");
        }

        int of(double chance) {
            return chance < 0 ? none : steps.of(chance);
        }
    }

    /** The traits of each block. */
    List<int[]> of(List<Place> blocks, double[] chances) {
        int size = chances.length;
        double[] weights = new double[size];
        double[] story = new double[size + 1];
        double[] all = new double[size + 1];
        int first = -1;
        int last = -1;
        for (int i = 0; i < size; i++) {
            weights[i] = Math.max(1, blocks.get(i).length());
            story[i + 1] = story[i] + chances[i] * weights[i];
            all[i + 1] = all[i] + weights[i];
            if (chances[i] > 0.5 && blocks.get(i).words() >= 15) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        Means kinds = new Means();
        Means parents = new Means();
        Means grandparents = new Means();
        for (int i = 0; i < size; i++) {
            kinds.add(blocks.get(i).kind(), chances[i], weights[i]);
            parents.add(blocks.get(i).parent(), chances[i], weights[i]);
            grandparents.add(blocks.get(i).grandparent(), chances[i], weights[i]);
        }
        List<int[]> traits = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Numbers numbers = new Numbers();
            numbers.add(own.of(chances[i]));
            for (int step = 1; step <= before.size(); step++) {
                numbers.add(before.get(step - 1).of(i >= step ? chances[i - step] : -1));
                numbers.add(after.get(step - 1).of(i + step < size ? chances[i + step] : -1));
            }
            Place block = blocks.get(i);
            numbers.add(kind.of(kinds.without(block.kind(), chances[i], weights[i])));
            numbers.add(parent.of(parents.without(block.parent(), chances[i], weights[i])));
            numbers.add(grandparent.of(grandparents.without(block.grandparent(), chances[i], weights[i])));
            int from = Math.max(0, i - NEAR);
            int to = Math.min(size, i + NEAR + 1);
            double around = all[to] - all[from] - weights[i];
            numbers.add(near.of(around <= 0 ? -1 : (story[to] - story[from] - chances[i] * weights[i]) / around));
            numbers.add(first < 0 ? unsure
                    : i < first ? toFirst.of(first - i) : i > last ? fromLast.of(i - last) : between);
            numbers.add(storyBefore.of(story[size] == 0 ? 0 : story[i] / story[size]));
            traits.add(numbers.toArray());
        }
        return traits;
    }

    /** Mean chances of groups of blocks. */
    private static final class Means {
        private final Map<Object, double[]> sums = new HashMap<>();

        void add(Object group, double chance, double weight) {
            double[] sum = sums.computeIfAbsent(group, key -> new double[2]);
            sum[0] += chance * weight;
            sum[1] += weight;
        }

        /** The mean of all in a group but one; negative where there is no other. */
        double without(Object group, double chance, double weight) {
            double[] sum = sums.getOrDefault(group, new double[2]);
            double rest = sum[1] - weight;
            return rest < 0.5 ? -1 : (sum[0] - chance * weight) / rest;
        }
    }
}
