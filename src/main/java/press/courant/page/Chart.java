package press.courant.page;

import java.util.List;

/**
 * A bar chart of entries over time, with its geometry worked out, for inline SVG.
 *
 * @param unit what a bar stands for: {@code month} or {@code year}
 * @param width of the drawing, in its own units
 * @param height of the drawing
 * @param maximum the largest count
 * @param bars oldest first
 */
public record Chart(String unit, int width, int height, int maximum, List<Bar> bars) {
    /**
     * One bar.
     *
     * @param label of its month or year
     * @param x left edge
     * @param y top edge
     */
    public record Bar(String label, int count, int x, int y, int width, int height) {}
}
