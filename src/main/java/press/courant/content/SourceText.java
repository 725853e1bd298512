package press.courant.content;

import java.util.Arrays;
import press.courant.problem.Location;

/**
 * The text of a file, which knows the line and column of each of its characters.
 *
 * <p>Lines end in {@code \n} alone: other line ends are replaced.
 */
final class SourceText {
    private final String path;
    private final String text;
    private final int[] lineStarts;

    SourceText(String path, String raw) {
        this.path = path;
        this.text = raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
        this.lineStarts = lineStarts(text);
    }

    /** @param lineStarts of a text whose lines end in {@code \n} alone */
    SourceText(String path, String text, int[] lineStarts) {
        this.path = path;
        this.text = text;
        this.lineStarts = lineStarts;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = end + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    /** The line, from 1, that a character is in. */
    int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Where a line begins; the end of the text for a line after the last. */
    int startOfLine(int line) {
        return line > lineStarts.length ? text.length() : lineStarts[line - 1];
    }

    int lines() {
        return lineStarts.length;
    }

    Location at(int offset) {
        int line = lineOf(Math.min(offset, text.length()));
        return new Location(path, line, Math.min(offset, text.length()) - lineStarts[line - 1] + 1);
    }
}
