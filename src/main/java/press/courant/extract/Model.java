package press.courant.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each trait of a block and of its neighbours counts for or against its being of the story.
 *
 * <p>A logistic regression for pages and one for pastes. Their weights are the
 * resources {@code page-model.csv} and {@code paste-model.csv}, learned by {@code src/bench/extraction-model.py}.
 */
final class Model {
    /** The words for a block's distance in the file, in the order of the distances. */
    private static final List<String> PLACES = List.of("2 before", "1 before", "itself", "1 after", "2 after");
    private static final int ITSELF = 2;
    private static final String NONE = "no block";
    private static final int MOST_REASONS = 3;
    /** Traits that a person learns little from. */
    private static final List<String> DULL = List.of(
            "words ", "commas ", "sentences ", "share of ", "blocks ", "depth ", "prose of ", "links of ", "lines ", "times ", "ends ",
            "begins ", "great headings ", "long lines ", "many words ", "is div", "is p", "in section", "is section", "called content",
            "within what is called content", "not far under ", "share in ", "outside the article");

    private final List<String> names;
    /** By place and trait; the last trait is that there is no such block. */
    private final double[][] weights;
    private final double bias;
    private final boolean[] isDull;

    private Model(FeatureNames features, Map<String, Double> rows) {
        this.names = features.all();
        this.weights = new double[PLACES.size()][names.size() + 1];
        this.isDull = new boolean[names.size()];
        for (int i = 0; i < isDull.length; i++) {
            isDull[i] = DULL.stream().anyMatch(names.get(i)::startsWith);
        }
        this.bias = rows.getOrDefault("bias,always", 0.0);
        for (int place = 0; place < PLACES.size(); place++) {
            for (int i = 0; i <= names.size(); i++) {
                String trait = i < names.size() ? names.get(i) : NONE;
                weights[place][i] = rows.getOrDefault(PLACES.get(place) + "," + trait, 0.0);
            }
        }
    }

    /** @param resource a table beside this class */
    static Model load(String resource, FeatureNames features) {
        try (InputStream stream = Model.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The resource " + resource + " is missing");
            }
            Map<String, Double> rows = new HashMap<>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).forEach(line -> {
                int comma = line.lastIndexOf(',');
                rows.put(line.substring(0, comma), Double.valueOf(line.substring(comma + 1)));
            });
            return new Model(features, rows);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + resource, e);
        }
    }

    /** The chance of each block to be of the story, 0 to 1. */
    double[] chances(List<int[]> traits) {
        double[] chances = new double[traits.size()];
        for (int i = 0; i < chances.length; i++) {
            chances[i] = 1 / (1 + Math.exp(-sum(traits, i)));
        }
        return chances;
    }

    private double sum(List<int[]> traits, int block) {
        double sum = bias;
        for (int place = 0; place < PLACES.size(); place++) {
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
        String telling = strongest(traits, block, false, ITSELF);
        telling = telling.isEmpty() ? strongest(traits, block, false, ITSELF, ITSELF - 1, ITSELF + 1) : telling;
        return telling.isEmpty() ? Optional.of(strongest(traits, block, true, ITSELF)).filter(words -> !words.isEmpty()).orElse("like what surrounds it") : telling;
    }

    private String strongest(List<int[]> traits, int block, boolean dull, int... places) {
        Strongest strongest = new Strongest();
        for (int place : places) {
            int at = block + place - ITSELF;
            if (at >= 0 && at < traits.size()) {
                for (int trait : traits.get(at)) {
                    if (dull || !isDull[trait]) {
                        strongest.add(weights[place][trait], place, trait);
                    }
                }
            }
        }
        return strongest.words();
    }

    /** The traits that speak most against a block. */
    private final class Strongest {
        private final double[] weight = new double[MOST_REASONS];
        private final @Nullable String[] words = new String[MOST_REASONS];

        void add(double added, int place, int trait) {
            if (added >= weight[MOST_REASONS - 1]) {
                return;
            }
            int i = MOST_REASONS - 1;
            for (; i > 0 && added < weight[i - 1]; i--) {
                weight[i] = weight[i - 1];
                words[i] = words[i - 1];
            }
            weight[i] = added;
            String before = place == ITSELF ? "" : place < ITSELF ? "the one before: " : "the one after: ";
            words[i] = before + names.get(trait);
        }

        String words() {
            return Arrays.stream(words).filter(Objects::nonNull).collect(Collectors.joining("; "));
        }
    }
}
