package press.courant.page;

import java.util.ArrayList;
import java.util.List;

/** Works out the geometry of bar charts. */
final class Charts {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 96;
    private static final int LEAST_HEIGHT = 2;

    /**
     * What one bar stands for.
     *
     * @param url empty where the count is 0
     */
    record Value(String label, String url, int count) {}

    private Charts() {}

    /** Bars side by side, oldest first; a count above 0 is never too low to be seen. */
    static Chart bars(String label, List<Value> values) {
        int maximum = values.stream().mapToInt(Value::count).max().orElse(0);
        List<Chart.Bar> bars = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            int left = WIDTH * i / values.size();
            int right = WIDTH * (i + 1) / values.size();
            int gap = right - left > 4 ? Math.max(1, (right - left) / 5) : 0;
            int height = value.count() == 0 ? 0 : Math.max(LEAST_HEIGHT, HEIGHT * value.count() / maximum);
            bars.add(new Chart.Bar(value.label(), value.url(), value.count(), left, HEIGHT - height,
                    Math.max(1, right - left - gap), height));
        }
        return new Chart(label, WIDTH, HEIGHT, maximum, bars);
    }
}
