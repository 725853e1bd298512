package press.courant.card;

import java.util.Arrays;

/**
 * Pixels in at most 16 colours, and shapes that are filled into them with soft edges.
 *
 * <p>A line of an outline leaves in each pixel that it crosses how much of that pixel, and of all to the right of it, it
 * encloses; their sum along a row is what a shape covers. It is all in additions and products of floats, which are the same
 * on every machine, as those of Java's own painter are not between its versions.
 */
final class Raster {
    private final int width;
    private final int height;
    private final int stride;
    private final byte[] rows;
    private final float[] covered;
    private int top;
    private int bottom;
    private float left;
    private float right;

    /** @param width an even number */
    Raster(int width, int height) {
        this.width = width;
        this.height = height;
        stride = 1 + width / 2;
        rows = new byte[stride * height];
        covered = new float[width * height + 2];
        untouched();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The pixels as PNG has them: rows of a zero and two pixels in each byte, the left one in its upper half. */
    byte[] rows() {
        return rows;
    }

    int stride() {
        return stride;
    }

    void clear() {
        Arrays.fill(rows, (byte) 0);
    }

    /** Fills a rectangle, whose {@code x} and width are even, with one colour of the palette. */
    void fill(int x, int y, int across, int down, int colour) {
        for (int row = y; row < y + down; row++) {
            int from = row * stride + 1 + x / 2;
            Arrays.fill(rows, from, from + across / 2, (byte) (colour << 4 | colour));
        }
    }

    /** Adds a glyph to the shape that the next {@link #paint} fills. */
    void add(Face.Outline outline, double x, double y, double size) {
        float[] lines = outline.lines();
        float scale = (float) size;
        float start = (float) x;
        float base = (float) y;
        for (int i = 0; i < lines.length; i += 4) {
            add(start + lines[i] * scale, base + lines[i + 1] * scale, start + lines[i + 2] * scale, base + lines[i + 3] * scale);
        }
    }

    private void add(float fromX, float fromY, float toX, float toY) {
        boolean down = fromY < toY;
        float upperY = Math.max(0, down ? fromY : toY);
        float lowerY = Math.min(height, down ? toY : fromY);
        if (!(upperY < lowerY)) {
            return;
        }
        float slope = (toX - fromX) / (toY - fromY);
        float x = fromX + (upperY - fromY) * slope;
        int first = (int) upperY;
        int last = (int) Math.ceil(lowerY);
        top = Math.min(top, first);
        bottom = Math.max(bottom, last);
        left = Math.min(left, Math.min(fromX, toX));
        right = Math.max(right, Math.max(fromX, toX));
        for (int row = first; row < last; row++) {
            float part = Math.min(row + 1, lowerY) - Math.max(row, upperY);
            float next = x + slope * part;
            addToRow(row * width, within(Math.min(x, next)), within(Math.max(x, next)), down ? part : -part);
            x = next;
        }
    }

    private float within(float x) {
        return Math.max(0, Math.min(width - 1, x));
    }

    /** A line within one row, from the left to the right. */
    private void addToRow(int row, float from, float to, float part) {
        int first = (int) from;
        int end = (int) Math.ceil(to);
        int at = row + first;
        if (end <= first + 1) {
            float middle = (from + to) / 2 - first;
            covered[at] += part * (1 - middle);
            covered[at + 1] += part * middle;
            return;
        }
        float slope = 1 / (to - from);
        float lead = 1 - (from - first);
        float begin = slope * lead * lead / 2;
        float rest = to - end + 1;
        float finish = slope * rest * rest / 2;
        covered[at] += part * begin;
        if (end == first + 2) {
            covered[at + 1] += part * (1 - begin - finish);
        } else {
            float second = slope * (lead + 0.5f);
            covered[at + 1] += part * (second - begin);
            for (int column = 2; column < end - first - 1; column++) {
                covered[at + column] += part * slope;
            }
            covered[row + end - 1] += part * (1 - second - (end - first - 3) * slope - finish);
        }
        covered[row + end] += part * finish;
    }

    /**
     * Fills what was added since the last time.
     *
     * @param colour of the palette for what is covered least; the {@code shades - 1} after it are for more
     */
    void paint(int colour, int shades) {
        int first = (int) within(left);
        int end = (int) within(right) + 2;
        for (int row = top; row < bottom; row++) {
            float sum = 0;
            for (int x = first; x < end; x++) {
                float change = covered[row * width + x];
                if (change != 0) {
                    covered[row * width + x] = 0;
                    sum += change;
                }
                int shade = (int) (Math.min(1, Math.abs(sum)) * shades + 0.5f);
                if (shade > 0 && x < width) {
                    set(row * stride + 1 + x / 2, x % 2 == 0, colour + shade - 1);
                }
            }
        }
        untouched();
    }

    private void set(int at, boolean isLeft, int colour) {
        rows[at] = (byte) (isLeft ? rows[at] & 0x0f | colour << 4 : rows[at] & 0xf0 | colour);
    }

    private void untouched() {
        top = height;
        bottom = 0;
        left = width;
        right = 0;
    }
}
