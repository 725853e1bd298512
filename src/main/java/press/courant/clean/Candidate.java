package press.courant.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.courant.clean.Removal.Zone;
import press.courant.clean.TextBlock.Kind;

/** A block, or what is left of it, with what speaks against it. */
final class Candidate {
    private static final double MOSTLY_LINKS = 0.5;

    private final TextBlock block;
    private final List<String> lines;
    /** The lines in the file, or none where the text's lines are not the file's. */
    private final List<Integer> numbers;
    private final List<Optional<RuleSet.Lines>> lineRules;
    private final boolean isInterface;
    private final String text;
    private final List<String> rules;
    private final double score;
    /** What its words are once they are asked for: most blocks are cleared without. */
    private @Nullable Measure measure;

    /** What is asked of a block's words, kept without them: a text may have a hundred thousand blocks. */
    private record Measure(int words, boolean hasSentence, boolean isQuotation) {
        static Measure of(BlockText text) {
            return new Measure(text.count(), text.hasSentence(), text.isQuotation());
        }
    }

    Candidate(TextBlock block, SignalFinder signals, LineFinder lineFinder) {
        this(block, lines(block.text()), signals, lineFinder);
    }

    private Candidate(TextBlock block, List<String> lines, SignalFinder signals, LineFinder lineFinder) {
        this(block, lines, numbers(block, lines.size()), signals, lineFinder);
    }

    private Candidate(
            TextBlock block, List<String> lines, List<Integer> numbers, SignalFinder signals, LineFinder lineFinder) {
        this.block = block;
        this.lines = lines;
        this.numbers = numbers;
        this.lineRules = lineRules(lines, lineFinder);
        this.isInterface = !lines.isEmpty() && areAllPresent(lineRules);
        this.text = BlockText.start(lines.size() == 1 ? lines.get(0).strip() : String.join("\n", lines).strip());
        List<RuleSet.Signal> found =
                isInterface || signals.mayFind(text) ? signals.find(new BlockText(text)) : List.of();
        if (found.isEmpty() && !isInterface) {
            this.rules = List.of();
            this.score = 0;
            return;
        }
        List<RuleSet.Lines> whole =
                isInterface ? lineRules.stream().flatMap(Optional::stream).distinct().toList() : List.of();
        this.rules = Stream.concat(
                        whole.stream().map(RuleSet.Lines::id), found.stream().map(RuleSet.Signal::id))
                .distinct()
                .toList();
        this.score = whole.stream().mapToDouble(RuleSet.Lines::weight).max().orElse(0)
                + found.stream().mapToDouble(RuleSet.Signal::weight).sum();
    }

    private static boolean areAllPresent(List<Optional<RuleSet.Lines>> rules) {
        for (Optional<RuleSet.Lines> rule : rules) {
            if (rule.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static List<Optional<RuleSet.Lines>> lineRules(List<String> lines, LineFinder finder) {
        return lines.size() == 1 ? List.of(finder.find(lines.get(0))) : lines.stream().map(finder::find).toList();
    }

    private Measure measure() {
        if (measure == null) {
            measure = Measure.of(new BlockText(text));
        }
        return measure;
    }

    private static List<String> lines(String text) {
        return text.isEmpty() || text.indexOf('\n') >= 0 ? text.lines().toList() : List.of(text);
    }

    private static List<Integer> numbers(TextBlock block, int lines) {
        boolean same = lines == block.lastLine() - block.firstLine() + 1;
        if (same && block.firstLine() == block.lastLine()) {
            return List.of(block.firstLine());
        }
        return same ? IntStream.rangeClosed(block.firstLine(), block.lastLine()).boxed().toList() : List.of();
    }

    boolean isHeading() {
        return block.kind() == Kind.HEADING;
    }

    /** Whether every line of it is one of an interface. */
    boolean isInterface() {
        return isInterface;
    }

    /** Whether anything at all speaks against it or one of its lines. */
    boolean isSuspect() {
        return score > 0 || lineRules.stream().anyMatch(Optional::isPresent);
    }

    boolean isQuotation() {
        return measure().isQuotation;
    }

    boolean isProse(int words) {
        return block.kind() == Kind.PARAGRAPH
                && words() >= words
                && measure().hasSentence
                && block.linkShare() <= MOSTLY_LINKS;
    }

    int words() {
        return measure().words;
    }

    double score() {
        return score;
    }

    List<String> rules() {
        return rules;
    }

    String text() {
        return text;
    }

    /** The removals that take all of it: one, or one for each run of lines that is left. */
    List<Removal> removals(String path, List<String> rules, double score, Zone zone) {
        if (numbers.isEmpty()) {
            return List.of(new Removal(
                    path, block.firstLine(), block.lastLine(), rules, score, zone, String.join("\n", lines)));
        }
        var removals = new ArrayList<Removal>();
        int from = 0;
        for (int to = 1; to <= lines.size(); to++) {
            if (to == lines.size() || numbers.get(to) != numbers.get(to - 1) + 1) {
                String removed = String.join("\n", lines.subList(from, to));
                removals.add(new Removal(path, numbers.get(from), numbers.get(to - 1), rules, score, zone, removed));
                from = to;
            }
        }
        return removals;
    }

    /**
     * The removals of single lines of an interface within a text.
     *
     * <p>In a text with hard line breaks a line may be the end of a sentence, such as "monthly". So the line before
     * must end in a full stop or go too, and the line after must not begin in lower case.
     */
    List<Removal> interfaceLines(String path, double threshold, Zone zone) {
        var removals = new ArrayList<Removal>();
        if (numbers.isEmpty() || isQuotation() || isInterface()) {
            return removals;
        }
        boolean free = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Optional<RuleSet.Lines> rule = lineRules.get(i).filter(lines -> lines.weight() >= threshold);
            boolean continued = i + 1 < lines.size() && startsInLowerCase(lines.get(i + 1).strip());
            if (rule.isPresent() && free && !continued && !startsInLowerCase(line)) {
                removals.add(new Removal(
                        path, numbers.get(i), numbers.get(i), List.of(rule.get().id()), rule.get().weight(), zone, line));
            } else {
                free = line.isEmpty() || ".!?…։؟۔。\"”»:".indexOf(line.charAt(line.length() - 1)) >= 0;
            }
        }
        return removals;
    }

    private static boolean startsInLowerCase(String line) {
        return !line.isEmpty() && Character.isLowerCase(line.codePointAt(0));
    }

    /** What is left of it without some lines. */
    Candidate without(List<Removal> removed, SignalFinder signals, LineFinder lineFinder) {
        var left = new ArrayList<String>();
        var leftNumbers = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            int number = numbers.get(i);
            if (removed.stream().noneMatch(removal -> removal.firstLine() == number)) {
                left.add(lines.get(i));
                leftNumbers.add(number);
            }
        }
        return new Candidate(block, left, leftNumbers, signals, lineFinder);
    }
}
