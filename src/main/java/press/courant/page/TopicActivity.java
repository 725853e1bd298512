package press.courant.page;

import java.util.List;

/**
 * How many entries topics had over time, each as a row of small bars, all on one scale, for inline SVG.
 *
 * @param unit what a bar stands for: {@code month} or {@code year}
 * @param periods the names of the months or years, oldest first
 * @param height of the drawing of a row; the middle of bar {@code n} is at {@code x = n}
 * @param maximum the largest count
 * @param rows the topics with most entries, in the editor's order
 */
public record TopicActivity(String unit, List<String> periods, int height, int maximum, List<Row> rows) {
    /**
     * A topic.
     *
     * @param count of all its entries
     * @param counts in each period
     * @param bars the path of all bars, to be drawn as thick lines
     */
    public record Row(TopicLink topic, int count, List<Integer> counts, String bars) {}
}
