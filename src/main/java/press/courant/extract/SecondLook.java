package press.courant.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a block looks like among others once each of them was judged by itself: a teaser between paragraphs, a paragraph
 * between teasers, one more of a kind that is mostly story.
 */
final class SecondLook {
    private static final int NEAR = 3;
    private static final int BOXES = 4;
    private static final int FEW = 6;
    private static final int MANY = 20;
    private static final double SURE = 0.7;
    private static final double MUCH = 0.1;
    private static final double[] SHARES = {0.03, 0.1, 0.25, 0.4, 0.6, 0.75, 0.9};
    private static final double[] DISTANCES = {-20, -8, -4, -2, -1, 0, 1, 2, 3, 5, 9, 21};
    private static final double[] GAPS = {1, 2, 3, 5, 9, 20};
    private static final double[] WORDS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8};
    /** Of fewer words it says little how many are in the story, and as little where the story has so few. */
    private static final int LEAST_WORDS = 3;
    private static final int LEAST_STORY = 20;
    private static final int LONG = 20;
    private static final double OFTEN = 1.5;
    private static final double[] PARTS = {0.001, 0.05, 0.2, 0.5, 0.8};

    private final Steps own;
    private final List<Steps> neighbours = new ArrayList<>();
    private final Steps kind;
    private final List<Steps> boxes = new ArrayList<>();
    private final List<Steps> around = new ArrayList<>();
    private final Steps fromFirst;
    private final Steps fromLast;
    private final Steps told;
    private final Steps toSure;
    private final Steps fromSure;
    private final Steps paragraphs;
    private final Steps parent;
    private final Steps grandparent;
    private final Steps shared;
    private final Steps sharedOften;
    private final Steps sharedOfLong;
    private final int commonKind;
    private final int frequentKind;

    SecondLook(FeatureNames names) {
        own = new Steps(names, "first look", 0.0025, 0.018, 0.076, 0.18, 0.31, 0.45, 0.55, 0.69, 0.82, 0.924, 0.982, 0.9975);
        for (int i = -NEAR; i <= NEAR; i++) {
            if (i != 0) {
                String name = "first look of the one " + Math.abs(i) + (i < 0 ? " before" : " after");
                neighbours.add(new Steps(names, name, 0.1, 0.3, 0.5, 0.7, 0.9));
            }
        }
        kind = new Steps(names, "first look of its kind", SHARES);
        for (int i = 0; i < BOXES; i++) {
            boxes.add(new Steps(names, "first look of others in its box " + i, SHARES));
        }
        for (String name : List.of("few before", "few after", "many before", "many after")) {
            around.add(new Steps(names, "first look of " + name, SHARES));
        }
        fromFirst = new Steps(names, "blocks after the first sure one", DISTANCES);
        fromLast = new Steps(names, "blocks after the last sure one", DISTANCES);
        told = new Steps(names, "share of the story before", 0.001, 0.02, 0.1, 0.5, 0.9, 0.98, 0.999);
        toSure = new Steps(names, "blocks to the next sure one", GAPS);
        fromSure = new Steps(names, "blocks from the sure one before", GAPS);
        paragraphs = new Steps(names, "sure paragraphs on the page", 1, 3, 6, 12, 30);
        parent = new Steps(names, "share of the story in its parent", PARTS);
        grandparent = new Steps(names, "share of the story in its grandparent", PARTS);
        shared = new Steps(names, "share of its words in the story", WORDS);
        sharedOften = new Steps(names, "share of its words often in the story", 0.03, 0.1, 0.2, 0.3, 0.45);
        sharedOfLong = new Steps(names, "share of the words of a long one in the story", WORDS);
        commonKind = names.add("of the commonest kind of sure paragraphs");
        frequentKind = names.add("of a frequent kind of sure paragraphs");
    }

    /** Sums over a group of blocks, of which one block can be left out. */
    private static final class Sum {
        private double chance;
        private double weight;
        private double prose;

        void add(double chance, double weight, double prose) {
            this.chance += chance * weight;
            this.weight += weight;
            this.prose += prose;
        }

        /** The mean chance of the others; negative where there are none. */
        double without(double chance, double weight) {
            double rest = this.weight - weight;
            return rest <= 1e-9 ? -1 : (this.chance - chance * weight) / rest;
        }
    }

    /** The traits of each block of a page, beside those that it has by itself. */
    List<int[]> of(Page page, double[] chances) {
        List<Block> blocks = page.blocks();
        List<int[]> words = page.words().stream().map(Words::telling).toList();
        Sums sums = new Sums(blocks, chances);
        StoryWords story = new StoryWords(blocks, words, chances);
        List<int[]> traits = new ArrayList<>();
        int next = -1;
        int previous = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Numbers numbers = new Numbers();
            numbers.add(own.of(chances[i]));
            neighbours(numbers, chances, i);
            groups(numbers, sums, blocks.get(i), chances[i]);
            around(numbers, sums, i);
            words(numbers, story, blocks.get(i), words.get(i), chances[i]);
            numbers.add(paragraphs.of(sums.sure.size()));
            if (!sums.sure.isEmpty()) {
                while (next < sums.sure.size() && (next < 0 || sums.sure.get(next) < i)) {
                    next++;
                }
                numbers.add(toSure.of(next < sums.sure.size() ? sums.sure.get(next) - i : 99));
                numbers.add(fromSure.of(previous >= 0 ? i - previous : 99));
                numbers.add(fromFirst.of(i - sums.sure.get(0)));
                numbers.add(fromLast.of(i - sums.sure.get(sums.sure.size() - 1)));
                numbers.add(told.of(sums.told[i] / Math.max(sums.told[blocks.size() - 1], 1e-9)));
                previous = next < sums.sure.size() && sums.sure.get(next) == i ? i : previous;
            }
            traits.add(numbers.toArray());
        }
        return traits;
    }

    private void neighbours(Numbers numbers, double[] chances, int i) {
        int number = 0;
        for (int offset = -NEAR; offset <= NEAR; offset++) {
            if (offset != 0) {
                int at = i + offset;
                if (at >= 0 && at < chances.length) {
                    numbers.add(neighbours.get(number).of(chances[at]));
                }
                number++;
            }
        }
    }

    private void groups(Numbers numbers, Sums sums, Block block, double chance) {
        double weight = weight(block);
        Sum same = sums.kinds.get(Page.kind(block));
        addIfAny(numbers, kind, same.without(chance, weight));
        Box box = block.box();
        for (int level = 0; level < BOXES; level++) {
            Sum inside = sums.of(level, box);
            addIfAny(numbers, boxes.get(level), inside.without(chance, weight));
            if (!sums.sure.isEmpty() && level > 0 && level < 3) {
                numbers.add((level == 1 ? parent : grandparent).of(inside.prose / Math.max(sums.prose, 1e-9)));
            }
            box = box.parent().orElse(box);
        }
        if (!sums.sure.isEmpty()) {
            numbers.addIf(same.prose > 0 && same.prose >= sums.mostOfKind, commonKind);
            numbers.addIf(same.prose > MUCH * sums.prose, frequentKind);
        }
    }

    private static void addIfAny(Numbers numbers, Steps steps, double share) {
        if (share >= 0) {
            numbers.add(steps.of(share));
        }
    }

    private void around(Numbers numbers, Sums sums, int i) {
        addIfAny(numbers, around.get(0), sums.mean(i - FEW, i));
        addIfAny(numbers, around.get(1), sums.mean(i + 1, i + 1 + FEW));
        addIfAny(numbers, around.get(2), sums.mean(i - MANY, i));
        addIfAny(numbers, around.get(3), sums.mean(i + 1, i + 1 + MANY));
    }

    private void words(Numbers numbers, StoryWords story, Block block, int[] words, double chance) {
        if (words.length < LEAST_WORDS || story.all < LEAST_STORY) {
            return;
        }
        double own = block.isProse() ? chance : 0;
        double met = 0;
        int often = 0;
        for (int word : words) {
            double others = story.chances.getOrDefault(word, 0.0) - own;
            met += Math.min(others, 1);
            often += others >= OFTEN ? 1 : 0;
        }
        numbers.add(shared.of(met / words.length));
        numbers.add(sharedOften.of((double) often / words.length));
        if (block.shape().words() >= LONG) {
            numbers.add(sharedOfLong.of(met / words.length));
        }
    }

    /** In how many paragraphs of the story each word is, by their chances. */
    private static final class StoryWords {
        private final Map<Integer, Double> chances = new HashMap<>();
        private final double all;

        StoryWords(List<Block> blocks, List<int[]> words, double[] chances) {
            double sum = 0;
            for (Block block : blocks) {
                double chance = block.isProse() ? chances[block.index()] : 0;
                if (chance > 0) {
                    for (int word : words.get(block.index())) {
                        this.chances.merge(word, chance, Double::sum);
                        sum += chance;
                    }
                }
            }
            all = sum;
        }
    }

    private static double weight(Block block) {
        return Math.sqrt(Math.max(block.shape().words(), 1));
    }

    /** What a page's chances sum up to. */
    private static final class Sums {
        private final Map<String, Sum> kinds = new HashMap<>();
        /** By level and the number of a box. */
        private final Sum[][] boxes;
        private final List<Integer> sure = new ArrayList<>();
        /** The words told up to each block, by their chances. */
        private final double[] told;
        private final double[] chanceBefore;
        private final double[] weightBefore;
        private final double prose;
        private final double mostOfKind;

        Sums(List<Block> blocks, double[] chances) {
            told = new double[blocks.size()];
            chanceBefore = new double[blocks.size() + 1];
            weightBefore = new double[blocks.size() + 1];
            int last = blocks.stream().mapToInt(block -> block.box().number()).max().orElse(0);
            boxes = new Sum[BOXES][last + 1];
            double all = 0;
            for (int i = 0; i < blocks.size(); i++) {
                Block block = blocks.get(i);
                double words = block.shape().words() * chances[i];
                double ofProse = block.isProse() ? words : 0;
                add(block, chances[i], ofProse);
                all += ofProse;
                told[i] = words + (i == 0 ? 0 : told[i - 1]);
                chanceBefore[i + 1] = chanceBefore[i] + chances[i] * weight(block);
                weightBefore[i + 1] = weightBefore[i] + weight(block);
                if (chances[i] > SURE && block.isProse()) {
                    sure.add(i);
                }
            }
            prose = all;
            mostOfKind = kinds.values().stream().mapToDouble(sum -> sum.prose).max().orElse(0);
        }

        private void add(Block block, double chance, double ofProse) {
            double weight = weight(block);
            kinds.computeIfAbsent(Page.kind(block), name -> new Sum()).add(chance, weight, ofProse);
            Box box = block.box();
            for (int level = 0; level < BOXES; level++) {
                of(level, box).add(chance, weight, ofProse);
                box = box.parent().orElse(box);
            }
        }

        Sum of(int level, Box box) {
            if (boxes[level][box.number()] == null) {
                boxes[level][box.number()] = new Sum();
            }
            return boxes[level][box.number()];
        }

        double mean(int from, int to) {
            int low = Math.min(Math.max(from, 0), told.length);
            int high = Math.min(Math.max(to, 0), told.length);
            double weight = weightBefore[high] - weightBefore[low];
            return weight <= 1e-9 ? -1 : (chanceBefore[high] - chanceBefore[low]) / weight;
        }
    }
}
