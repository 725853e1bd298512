package press.courant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;
import press.courant.problem.Printable;

/**
 * A line of a file as a terminal shows it, or the part of it around a column.
 *
 * @param text without tabs and control characters
 * @param caret how many terminal columns stand before the caret
 */
record SourceExcerpt(String text, int caret) {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final String CUT = "…";
    private static final int TAB = 4;

    /** What a reader takes for one character, and the terminal columns that it fills. */
    private record Cell(int start, String text, int width) {}

    /**
     * The part of a line that fits, with the column in it.
     *
     * @param column from 1 in UTF-16 units; past the line's end is its end
     * @param width terminal columns at most, the marks of a cut included
     */
    static SourceExcerpt of(String line, int column, int width) {
        int index = Math.max(0, Math.min(column - 1, line.length()));
        int from = boundary(line, Math.max(0, index - 4 * width));
        int to = boundary(line, Math.min(line.length(), index + 4 * width));
        List<Cell> cells = cells(line, from, to);
        int pointed = 0;
        while (pointed < cells.size() && end(cells, pointed, to) <= index) {
            pointed++;
        }
        if (from == 0 && to == line.length() && width(cells) <= width) {
            return new SourceExcerpt(text(cells), width(cells.subList(0, pointed)));
        }
        int room = width - 2;
        int right = Math.min(room / 2, width(cells.subList(pointed, cells.size())));
        int first = pointed;
        int used = 0;
        while (first > 0 && used + cells.get(first - 1).width() <= room - right) {
            first--;
            used += cells.get(first).width();
        }
        int last = pointed;
        int caret = used;
        while (last < cells.size() && used + cells.get(last).width() <= room) {
            used += cells.get(last).width();
            last++;
        }
        String before = from > 0 || first > 0 ? CUT : "";
        String after = to < line.length() || last < cells.size() ? CUT : "";
        return new SourceExcerpt(before + text(cells.subList(first, last)) + after, before.length() + caret);
    }

    private static int boundary(String line, int index) {
        boolean splitsPair = index > 0
                && index < line.length()
                && Character.isHighSurrogate(line.charAt(index - 1))
                && Character.isLowSurrogate(line.charAt(index));
        return splitsPair ? index - 1 : index;
    }

    private static int end(List<Cell> cells, int cell, int lineEnd) {
        return cell + 1 < cells.size() ? cells.get(cell + 1).start() : lineEnd;
    }

    private static List<Cell> cells(String line, int from, int to) {
        List<Cell> cells = new ArrayList<>();
        int at = 0;
        Matcher grapheme = GRAPHEME.matcher(line).region(from, to);
        while (grapheme.find()) {
            Cell cell = cell(grapheme.start(), grapheme.group(), at);
            cells.add(cell);
            at += cell.width();
        }
        return cells;
    }

    private static Cell cell(int start, String grapheme, int at) {
        if (grapheme.equals("\t")) {
            int width = TAB - at % TAB;
            return new Cell(start, " ".repeat(width), width);
        }
        String visible = Printable.visible(grapheme);
        return new Cell(start, visible, columns(visible));
    }

    /** The terminal columns of one grapheme: wide letters fill two, marks none, and a joined emoji is one sign. */
    private static int columns(String grapheme) {
        int sum = grapheme.codePoints().map(point -> Math.max(0, WCWidth.wcwidth(point))).sum();
        boolean oneSign = grapheme.codePoints().anyMatch(SourceExcerpt::joinsEmoji);
        boolean asEmoji = grapheme.indexOf('\uFE0F') >= 0;
        return oneSign || asEmoji ? 2 : sum;
    }

    private static boolean joinsEmoji(int codePoint) {
        return codePoint == 0x200D
                || codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF
                || codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
    }

    private static int width(List<Cell> cells) {
        return cells.stream().mapToInt(Cell::width).sum();
    }

    private static String text(List<Cell> cells) {
        StringBuilder text = new StringBuilder();
        cells.forEach(cell -> text.append(cell.text()));
        return text.toString();
    }
}
