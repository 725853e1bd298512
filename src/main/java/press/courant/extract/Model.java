package press.courant.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
    private static final int MOST_REASONS = 2;
    /** Reasons that weigh less than this share of the strongest are not worth telling. */
    private static final double TELLING = 0.3;

    private final List<String> names;
    /** By place and trait; the last trait is that there is no such block. */
    private final double[][] weights;
    private final double bias;
    private final boolean[] isUsed = new boolean[PLACES.size()];
    private final List<Optional<String>> reasons;

    private Model(FeatureNames features, Map<String, Double> rows, Reasons reasons) {
        this.names = features.all();
        this.weights = new double[PLACES.size()][names.size() + 1];
        this.reasons = names.stream().map(reasons::ofTrait).toList();
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
        Against against = new Against();
        against(against, traits.get(block));
        return against.words();
    }

    /** Adds what speaks against a block by its own traits. */
    void against(Against against, int[] traits) {
        for (int trait : traits) {
            double weight = weights[ITSELF][trait];
            reasons.get(trait).filter(reason -> weight < 0).ifPresent(reason -> against.add(reason, weight));
        }
    }

    /** The reasons against a block, with what they weigh together. */
    static final class Against {
        private final Map<String, Double> reasons = new LinkedHashMap<>();

        private void add(String reason, double weight) {
            reasons.merge(reason, weight, Double::sum);
        }

        /** The weightiest ones. */
        String words() {
            double most = reasons.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
            String words = reasons.entrySet().stream()
                    .filter(reason -> reason.getValue() <= most * TELLING)
                    .sorted(Map.Entry.comparingByValue())
                    .limit(MOST_REASONS)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(", "));
            return words.isEmpty() ? "like what surrounds it" : words;
        }
    }
}
