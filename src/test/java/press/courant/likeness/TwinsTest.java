package press.courant.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import press.courant.likeness.Twins.Pair;

class TwinsTest {
    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void nothingIsTheTwinOfNothing() {
        assertThat(new Twins().among(List.of())).isEmpty();
        assertThat(new Twins().among(List.of(Shingles.of(""), Shingles.of("")))).isEmpty();
    }

    @Test
    void eachPairIsNamedOnce() {
        String text = words(60);
        List<Shingles> texts = List.of(Shingles.of(words(80)), Shingles.of(text), Shingles.of(words(50)), Shingles.of(text + " " + words(30)));
        assertThat(new Twins().among(texts)).containsExactly(new Pair(1, 3, 1));
    }

    /** Whatever came and went before, the pairs are those that a comparison of all with all finds. */
    @Test
    void theIndexForgetsNothingAndKeepsNothing() {
        Twins twins = new Twins();
        List<Shingles> texts = new ArrayList<>();
        int found = 0;
        for (int step = 0; step < 300; step++) {
            int place = random.nextInt(texts.size() + 1);
            switch (texts.size() < 12 ? 0 : random.nextInt(4)) {
                case 0 -> texts.add(place, Shingles.of(words(20 + random.nextInt(200))));
                case 1 -> texts.add(place, Shingles.of(words));
                case 2 -> texts.remove(random.nextInt(texts.size()));
                default -> texts.set(random.nextInt(texts.size()), Shingles.of(words + " " + words(40)));
            }
            List<Pair> pairs = twins.among(texts);
            assertThat(pairs).isEqualTo(allPairs(texts));
            found += pairs.size();
            if (random.nextInt(3) == 0) {
                twins = new Twins();
                twins.recall(texts, pairs);
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    /** A sentence that ever more texts have becomes a formula, and is none again. */
    @Test
    void formulasComeAndGo() {
        String formula = words(14);
        List<Shingles> texts = new ArrayList<>();
        Twins twins = new Twins();
        for (int step = 0; step < 160; step++) {
            if (step < 80) {
                texts.add(Shingles.of(words(8) + " " + formula));
            } else {
                texts.remove(random.nextInt(texts.size()));
            }
            assertThat(twins.among(texts)).as("step " + step).isEqualTo(new Twins().among(texts));
        }
    }

    private String words = "";

    private static List<Pair> allPairs(List<Shingles> texts) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                Likeness likeness = Likeness.of(texts.get(i), texts.get(j));
                if (likeness.same()) {
                    pairs.add(new Pair(i, j, likeness.share()));
                }
            }
        }
        return pairs;
    }

    private String words(int count) {
        words = IntStream.range(0, count).mapToObj(i -> Integer.toString(random.nextInt(3_000), 36).replaceAll("[0-9]", "x"))
                .collect(Collectors.joining(" "));
        return words;
    }
}
