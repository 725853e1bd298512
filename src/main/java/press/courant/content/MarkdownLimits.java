package press.courant.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/**
 * What a body may hold at most, so that each is parsed in bounded time.
 *
 * <p>The parser's time grows with the square of a paragraph's length times its marks, and its stack with the depth of
 * nesting. The limits are far beyond any text that a person writes.
 */
final class MarkdownLimits {
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_IN_BLOCK = 100_000;
    private static final long MOST_WORK = 300_000_000L;
    private static final int MOST_NESTING = 50;
    private static final int MOST_CELLS = 100_000;
    private static final int MOST_NOTES = 2_000;
    private static final int LONGEST_MARK_RUN = 200;
    private static final boolean[] IS_MARK = new boolean[0x80];
    private static final Pattern CONTAINER = Pattern.compile("\\G[ \\t]*+(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]|$))");
    private static final Pattern FENCE = Pattern.compile("^[ \\t>]*(`{3,}|~{3,})");
    private static final String NOTE = "[^";
    private static final String CONTAINER_MARKS = ">-+*0123456789";

    static {
        for (char mark : "[]()<>&`*_~!\\|:{}=#\"".toCharArray()) {
            IS_MARK[mark] = true;
        }
    }

    private final SourceText source;
    private final List<String> lines;
    private final int firstLine;
    private long work;
    private int blockStart;
    private int blockCharacters;
    private int blockMarks;
    private int blockLines;
    private int blockColumns;

    private MarkdownLimits(SourceText source, int bodyStart) {
        this.source = source;
        this.lines = source.text().substring(bodyStart).lines().toList();
        this.firstLine = source.lineOf(bodyStart);
    }

    /** The first limit that a body breaks. */
    static Optional<Problem> check(SourceText source, int bodyStart, TextShape shape) {
        int size = source.text().length() - bodyStart;
        if (size > MOST_CHARACTERS) {
            return Optional.of(Problem.error(new Location(source.path(), source.lineOf(bodyStart), 1),
                    "this text has more than a million characters", "part it into several entries"));
        }
        return isModest(size, shape) ? Optional.empty() : new MarkdownLimits(source, bodyStart).check();
    }

    /** Whether a text keeps every limit by its size alone, as all but the strangest do. */
    private static boolean isModest(int size, TextShape shape) {
        return (long) size * size <= MOST_WORK / 4 && shape.deepest() <= MOST_NESTING && !shape.hasRun()
                && (long) shape.count('|') * shape.lines() <= MOST_CELLS && shape.count('^') <= MOST_NOTES;
    }

    private Optional<Problem> check() {
        String fence = "";
        int notes = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String mark = fence(line);
            if (!fence.isEmpty()) {
                fence = mark.startsWith(fence) ? "" : fence;
                continue;
            }
            fence = mark;
            notes += notes(line);
            Optional<Problem> problem = line.isBlank() ? endBlock() : add(i, line);
            if (problem.isEmpty() && notes > MOST_NOTES) {
                problem = wrong(i, "this text has more than " + MOST_NOTES + " footnotes", "leave some out");
            }
            if (problem.isPresent()) {
                return problem;
            }
        }
        return endBlock();
    }

    private Optional<Problem> add(int index, String line) {
        if (nesting(line) > MOST_NESTING) {
            return wrong(index, "lists or quotations are nested more than " + MOST_NESTING + " deep", "flatten them");
        }
        char[] characters = line.toCharArray();
        if (longestMarkRun(characters) > LONGEST_MARK_RUN && !line.chars().allMatch(c -> " \t*_~>".indexOf(c) >= 0)) {
            return wrong(index, "there are more than " + LONGEST_MARK_RUN + " emphasis marks in a row", "delete them");
        }
        if (blockLines == 0) {
            blockStart = index;
        }
        blockLines++;
        blockCharacters += line.length() + 1;
        int columns = 0;
        for (char c : characters) {
            if (c < 0x80 && IS_MARK[c]) {
                blockMarks++;
                columns += c == '|' ? 1 : 0;
            }
        }
        blockColumns = Math.max(blockColumns, columns);
        return blockCharacters > MOST_IN_BLOCK ? tooLong() : Optional.empty();
    }

    private static int longestMarkRun(char[] line) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < line.length; i++) {
            boolean mark = line[i] == '*' || line[i] == '_' || line[i] == '~';
            run = !mark ? 0 : i > 0 && line[i - 1] == line[i] ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private Optional<Problem> endBlock() {
        work += (long) blockCharacters * (blockMarks + blockLines);
        boolean wide = (long) blockColumns * blockLines > MOST_CELLS;
        Optional<Problem> problem = work > MOST_WORK || wide ? tooLong() : Optional.empty();
        blockLines = 0;
        blockCharacters = 0;
        blockMarks = 0;
        blockColumns = 0;
        return problem;
    }

    private Optional<Problem> tooLong() {
        return wrong(blockStart, "this paragraph or table is too long", "part it with empty lines");
    }

    private Optional<Problem> wrong(int index, String message, String hint) {
        return Optional.of(Problem.error(new Location(source.path(), firstLine + index, 1), message, hint));
    }

    /** The characters of the fence that a line is, empty where it is none. */
    private static String fence(String line) {
        if (!line.contains("```") && !line.contains("~~~")) {
            return "";
        }
        Matcher fence = FENCE.matcher(line);
        return fence.find() ? fence.group(1) : "";
    }

    private static int notes(String line) {
        int notes = 0;
        for (int i = line.indexOf(NOTE); i >= 0; i = line.indexOf(NOTE, i + NOTE.length())) {
            notes++;
        }
        return notes;
    }

    /** How deep a line may be: its markers and two columns of indent a level. */
    private static int nesting(String line) {
        int first = 0;
        while (first < line.length() && (line.charAt(first) == ' ' || line.charAt(first) == '\t')) {
            first++;
        }
        if (first == line.length() || CONTAINER_MARKS.indexOf(line.charAt(first)) < 0) {
            return 0;
        }
        Matcher container = CONTAINER.matcher(line);
        int markers = 0;
        int end = 0;
        while (markers <= MOST_NESTING && container.find()) {
            markers++;
            end = container.end();
        }
        if (markers == 0 || line.substring(end).isBlank() && line.chars().distinct().count() <= 2 && line.indexOf('>') < 0) {
            return 0;
        }
        int indent = 0;
        while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
            indent++;
        }
        return markers + indent / 4;
    }
}
