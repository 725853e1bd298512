package press.courant.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordDigestTest {
    private record Leaf(String text) {}

    private record OtherLeaf(String text) {}

    private record Pair(Object first, Object second) {}

    private enum Colour {
        RED,
        GREEN
    }

    private enum Mood {
        RED
    }

    private static String digest(Object tree, String... salts) {
        return RecordDigest.of(tree, salts);
    }

    @Test
    void differentTreesHaveDifferentDigests() {
        List<Object> trees = List.of(
                "", "a", "ab", 1, 1L, (short) 1, '1', "1", 1.0, 1.0f, true, false, "true",
                Optional.empty(), Optional.of("a"), Optional.of(Optional.of("a")), Optional.of(Optional.empty()),
                List.of(), List.of("a"), List.of("a", "b"), List.of("b", "a"), List.of("ab"), List.of(List.of("a"), "b"),
                List.of("a", List.of("b")), Set.of(), Set.of("a"), Map.of(), Map.of("a", "b"), Map.of("b", "a"),
                new Leaf("a"), new OtherLeaf("a"), new Leaf(""), List.of(new Leaf("a")), List.of(new OtherLeaf("a")),
                new Pair("a", "b"), new Pair("ab", ""), new Pair("", "ab"), new Pair("a", new Leaf("b")),
                new Pair(List.of("a"), List.of()), new Pair(List.of(), List.of("a")),
                Colour.RED, Colour.GREEN, Mood.RED, "RED", LocalDate.of(2023, 9, 25), "2023-09-25",
                ZonedDateTime.parse("2023-09-25T00:00+04:00[Asia/Yerevan]"), ZonedDateTime.parse("2023-09-25T00:00+04:00"),
                Path.of("a"), Path.of("a/b"), "\ud800", "\udc00", "?", "\ud83d\ude00", "é", "e\u0301", "\0", "\0\0");
        assertThat(trees.stream().map(RecordDigestTest::digest)).doesNotHaveDuplicates();
        assertThat(trees.stream().map(tree -> digest(new Pair(tree, "")))).doesNotHaveDuplicates();
        assertThat(trees.stream().map(tree -> digest(List.of(tree)))).doesNotHaveDuplicates();
        assertThat(trees.stream().map(tree -> digest(Map.of("k", tree)))).doesNotHaveDuplicates();
    }

    @Test
    void equalTreesHaveEqualDigests() {
        Map<String, Integer> forwards = new LinkedHashMap<>();
        Map<String, Integer> backwards = new LinkedHashMap<>();
        IntStream.range(0, 50).forEach(i -> forwards.put("k" + i, i));
        IntStream.range(0, 50).forEach(i -> backwards.put("k" + (49 - i), 49 - i));
        assertThat(digest(forwards)).isEqualTo(digest(backwards));
        assertThat(digest(new ArrayList<>(List.of("a")))).isEqualTo(digest(List.of("a")));
        assertThat(digest(new Pair(List.of(new Leaf("a")), 1))).isEqualTo(digest(new Pair(List.of(new Leaf("a")), 1)));
    }

    @Test
    void aDigestIsTheSameOnEveryMachine() {
        assertThat(digest(new Pair(List.of(new Leaf("é"), "x"), Optional.of(7)), "salt"))
                .isEqualTo("f701d0d2ee0c6178a724bd2153250d85");
    }

    @Test
    void saltsCount() {
        assertThat(List.of(digest("a"), digest("a", ""), digest("a", "b"), digest("a", "b", "c"), digest("a", "bc")))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoValueIsRefused() {
        for (Object tree : Arrays.asList(null, new Object(), new int[0], Thread.currentThread(), new Pair(null, ""))) {
            assertThatThrownBy(() -> digest(tree)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
