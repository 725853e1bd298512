package press.courant.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.courant.clean.Removal.Zone;
import press.courant.clean.TextBlock.Kind;

class BoilerplateRulesTest {
    private static final BoilerplateRules RULES = new BoilerplateRules(BuiltInRules.RULES);
    private static final String FIRST =
            "Parliament passed the budget on Monday after a debate of nine hours, with 71 of the 107 deputies in favour.";
    private static final String LAST =
            "The finance ministry expects growth of four percent next year, a point more than the central bank does.";

    static Stream<String> removedAnywhere() {
        return examples("Removed anywhere");
    }

    static Stream<String> removedAfterTheText() {
        return examples("Removed after the text");
    }

    static Stream<String> keptAnywhere() {
        return examples("Kept anywhere");
    }

    private static Stream<String> examples(String heading) {
        try (InputStream in = BoilerplateRulesTest.class.getResourceAsStream("/clean/boilerplate.md")) {
            String document = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String section = document.substring(document.indexOf("## " + heading + "\n") + heading.length() + 4);
            int end = section.indexOf("\n## ");
            return (end < 0 ? section : section.substring(0, end))
                    .lines()
                    .filter(line -> line.startsWith("- "))
                    .map(line -> line.substring(2).replace('⏎', '\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("removedAnywhere")
    void removesAnywhere(String text) {
        assertThat(removed(text, FIRST, LAST)).containsExactly(text);
        assertThat(removed(FIRST, text, LAST)).containsExactly(text);
        assertThat(removed(FIRST, LAST, text)).containsExactly(text);
    }

    @ParameterizedTest
    @MethodSource("removedAfterTheText")
    void removesAfterTheText(String text) {
        assertThat(removed(FIRST, LAST, text)).containsExactly(text);
    }

    @ParameterizedTest
    @MethodSource("keptAnywhere")
    void keepsAnywhere(String text) {
        assertThat(removed(text, FIRST, LAST)).isEmpty();
        assertThat(removed(FIRST, text, LAST)).isEmpty();
        assertThat(removed(FIRST, LAST, text)).isEmpty();
        assertThat(removed(text)).isEmpty();
    }

    @Test
    void hasManyExamples() {
        assertThat(removedAnywhere()).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        assertThat(keptAnywhere()).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    @Test
    void removesALineOfAParagraphAlone() {
        var block = new TextBlock(FIRST + "\nRead more\n" + LAST + "\nADVERTISEMENT", 7, 10, Kind.PARAGRAPH, 0);
        assertThat(RULES.find("a.md", List.of(block)))
                .containsExactly(
                        new Removal("a.md", 8, 8, List.of("ui-words"), 4, Zone.BODY, "Read more"),
                        new Removal("a.md", 10, 10, List.of("ui-words"), 4, Zone.BODY, "ADVERTISEMENT"));
    }

    @Test
    void keepsALineThatIsPartOfASentence() {
        assertThat(removed(FIRST + " The figures appear\nmonthly", LAST)).isEmpty();
        assertThat(removed(FIRST + " It asked viewers to\nShare\nand they did.", LAST)).isEmpty();
        assertThat(removed("Read more\nthan one report: " + FIRST, LAST)).isEmpty();
    }

    @Test
    void removesTheWordsBesideAPitch() {
        assertThat(removed(FIRST, LAST, "Support our journalism with a donation today.", "Once", "Monthly", "$5", "Other"))
                .containsExactly("Support our journalism with a donation today.", "Once", "Monthly", "$5", "Other");
        assertThat(removed(FIRST, LAST, "Once", "Monthly")).isEmpty();
    }

    @Test
    void removesAMessageSection() {
        String[] section = {
            "A message from the publisher:",
            "These are hard times for a small newsroom.",
            "We cannot go on without your support.",
            "Remind me later."
        };
        assertThat(removed(FIRST, section[0], section[1], section[2], section[3], LAST)).containsExactly(section);
    }

    @Test
    void keepsAReportedMessage() {
        assertThat(removed(
                        "A message from the president:", "“Our country needs your support,” it began.", FIRST, "Read more"))
                .containsExactly("Read more");
    }

    @Test
    void neverLeavesNothing() {
        assertThat(removed("Support us.")).isEmpty();
        assertThat(removed("Read more", "Support us.")).isEmpty();
        assertThat(RULES.find("a.md", List.of())).isEmpty();
    }

    @Test
    void findsNothingInWhatIsLeft() {
        var all = Stream.of(removedAnywhere(), keptAnywhere(), removedAfterTheText())
                .flatMap(text -> text)
                .toList();
        for (int shift = 1; shift < 60; shift++) {
            var texts = new ArrayList<String>();
            for (int i = 0; i < 14; i++) {
                texts.add(all.get((i * shift * 7 + shift) % all.size()));
            }
            List<String> removed = removed(texts.toArray(String[]::new));
            var left = new ArrayList<>(texts);
            removed.forEach(left::remove);
            assertThat(removed(left.toArray(String[]::new))).as("%s", left).isEmpty();
        }
    }

    @Test
    void aSiteReplacesAddsAndSwitchesOff() {
        var wire = new RuleSet.Lines("wire", 4, List.of("Wire copy"), Optional.of(Expression.of("wire \\d+")));
        var site = new RuleSet(
                Optional.empty(), Optional.empty(), List.of(), List.of(wire), List.of(), List.of("ui-words"));
        var rules = new BoilerplateRules(BuiltInRules.RULES.with(site));
        var blocks = blocks(FIRST, "Wire copy", "WIRE 12", "Read more", LAST);
        assertThat(rules.find("a.md", blocks)).extracting(Removal::text).containsExactly("Wire copy", "WIRE 12");
        assertThat(BuiltInRules.RULES.with(site).ids()).contains("wire", "topic").doesNotContain("ui-words");
    }

    @Test
    void reportsRulesScoreAndZone() {
        assertThat(RULES.find("a.md", blocks(FIRST, LAST, "Support us.")))
                .containsExactly(new Removal(
                        "a.md", 3, 3, List.of("support-ask", "imperative"), 4, Zone.TAIL, "Support us."));
    }

    @Test
    void boundsAnEditorsExpressions() {
        var slow = new RuleSet.Signal(
                "slow", 3, List.of(), List.of(), List.of(), Optional.of(Expression.of("(a+)+$|(a|aa)*b")), List.of(), false);
        var deep = new RuleSet.Lines("deep", 3, List.of(), Optional.of(Expression.of("((a|b)*)*c|(x?){50}y")));
        var rules = new BoilerplateRules(new RuleSet(
                Optional.empty(), Optional.empty(), List.of(slow), List.of(deep), List.of(), List.of()));
        String[] texts = IntStream.range(0, 20).mapToObj(i -> "a".repeat(5_000) + "! " + i).toArray(String[]::new);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> rules.find("a.md", blocks(texts)));
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> RULES.find("a.md", blocks("$1".repeat(500_000), "“".repeat(500_000))));
    }

    private static List<String> removed(String... texts) {
        return RULES.find("a.md", blocks(texts)).stream().map(Removal::text).toList();
    }

    private static List<TextBlock> blocks(String... texts) {
        var blocks = new ArrayList<TextBlock>();
        int line = 1;
        for (String text : texts) {
            int last = line + (int) text.lines().count() - 1;
            blocks.add(new TextBlock(text, line, last, Kind.PARAGRAPH, 0));
            line = last + 1;
        }
        return blocks;
    }
}
