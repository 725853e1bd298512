package press.courant.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each trait of a block and of its neighbours counts for or against its being of the story.
 *
 * <p>A logistic regression. Its weights are a resource such as {@code page-model.csv}, learned by
 * {@code src/bench/extraction-model.py}.
 */
final class Model {
    /** The words for a block's distance in the file, in the order of the distances. */
    private static final List<String> PLACES = List.of("2 before", "1 before", "itself", "1 after", "2 after");
    private static final int ITSELF = 2;
    private static final String NONE = "no block";
    /** Reasons that weigh less than this share of the strongest are not worth telling. */
    private static final double TELLING = 0.3;

    private final List<String> names;
    /** By place and trait; the last trait is that there is no such block. */
    private final double[][] weights;
    private final double bias;
    private final boolean[] isUsed = new boolean[PLACES.size()];
    /** By trait the number of its reason; negative where it says nothing to a person. */
    private final int[] reasonNumbers;
    private final Reasons reasons;

    private Model(FeatureNames features, Map<String, Double> rows, Reasons reasons) {
        this.names = features.all();
        this.weights = new double[PLACES.size()][names.size() + 1];
        this.reasons = reasons;
        this.reasonNumbers = names.stream().mapToInt(name -> reasons.ofTrait(name).map(reasons::number).orElse(-1)).toArray();
        this.bias = rows.getOrDefault("bias,always", 0.0);
        for (int place = 0; place < PLACES.size(); place++) {
            for (int i = 0; i <= names.size(); i++) {
                String trait = i < names.size() ? names.get(i) : NONE;
                weights[place][i] = rows.getOrDefault(PLACES.get(place) + "," + trait, 0.0);
                isUsed[place] |= weights[place][i] != 0;
            }
        }
    }

    /** @param resource a table beside this class */
    static Model load(String resource, FeatureNames features, Reasons reasons) {
        try (InputStream stream = Model.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The resource " + resource + " is missing");
            }
            Map<String, Double> rows = new HashMap<>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).forEach(line -> {
                int comma = line.lastIndexOf(',');
                rows.put(line.substring(0, comma), Double.valueOf(line.substring(comma + 1)));
            });
            return new Model(features, rows, reasons);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + resource, e);
        }
    }

    /** The chance of each block to be of the story, 0 to 1. */
    double[] chances(List<int[]> traits) {
        return chances(sums(traits));
    }

    static double[] chances(double[] sums) {
        return Arrays.stream(sums).map(sum -> 1 / (1 + Math.exp(-sum))).toArray();
    }

    /** What speaks for each block, less what speaks against it. */
    double[] sums(List<int[]> traits) {
        double[] sums = new double[traits.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sum(traits, i);
        }
        return sums;
    }

    private double sum(List<int[]> traits, int block) {
        double sum = bias;
        for (int place = 0; place < PLACES.size(); place++) {
            if (!isUsed[place]) {
                continue;
            }
            double[] here = weights[place];
            int at = block + place - ITSELF;
            if (at < 0 || at >= traits.size()) {
                sum += here[names.size()];
            } else {
                for (int trait : traits.get(at)) {
                    sum += here[trait];
                }
            }
        }
        return sum;
    }

    /** What speaks most against a block, in words. */
    String reason(List<int[]> traits, int block) {
        Against against = new Against(reasons);
        against(against, traits.get(block));
        return against.words();
    }

    /** Adds what speaks against a block by its own traits. */
    void against(Against against, int[] traits) {
        double[] own = weights[ITSELF];
        for (int trait : traits) {
            if (own[trait] < 0 && reasonNumbers[trait] >= 0) {
                against.add(reasonNumbers[trait], own[trait]);
            }
        }
    }

    /** The reasons against a block, with what they weigh together. */
    static final class Against {
        private final Reasons words;
        /** In the order in which they were first met. */
        private int[] reasons = new int[16];
        private double[] weights = new double[16];
        private int size;

        Against(Reasons words) {
            this.words = words;
        }

        private void add(int reason, double weight) {
            for (int i = 0; i < size; i++) {
                if (reasons[i] == reason) {
                    weights[i] += weight;
                    return;
                }
            }
            if (size == reasons.length) {
                reasons = Arrays.copyOf(reasons, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            reasons[size] = reason;
            weights[size++] = weight;
        }

        /** The weightiest ones. */
        String words() {
            int first = weightiest(-1);
            if (first < 0) {
                return "like what surrounds it";
            }
            int second = weightiest(first);
            String most = words.words(reasons[first]);
            return second < 0 || weights[second] > weights[first] * TELLING ? most : most + ", " + words.words(reasons[second]);
        }

        /** The place of the weightiest but for one; negative where there is none. */
        private int weightiest(int but) {
            int found = -1;
            for (int i = 0; i < size; i++) {
                if (i != but && (found < 0 || weights[i] < weights[found])) {
                    found = i;
                }
            }
            return found;
        }
    }
}
