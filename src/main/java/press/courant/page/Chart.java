package press.courant.page;

import java.util.List;

/**
 * A bar chart of entries over time, with its geometry worked out, for inline SVG.
 *
 * @param label what it shows, in one sentence
 * @param width of the drawing, in its own units
 * @param height of the drawing
 * @param maximum the largest count
 */
public record Chart(String label, int width, int height, int maximum, List<Bar> bars) {
    /**
     * One bar.
     *
     * @param url of the page that lists what it counts; empty where the count is 0
     * @param x left edge
     * @param y top edge
     */
    public record Bar(String label, String url, int count, int x, int y, int width, int height) {}
}
