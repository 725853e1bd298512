package press.courant.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A measure in steps, each of which is a feature. */
final class Steps {
    private final int first;
    private final double[] limits;

    /** @param limits the upper ends of all steps but the last */
    Steps(FeatureNames names, String name, double... limits) {
        this.limits = limits;
        List<String> steps = new ArrayList<>();
        for (int i = 0; i <= limits.length; i++) {
            steps.add(i == limits.length ? "from " + words(limits[i - 1]) : "below " + words(limits[i]));
        }
        this.first = names.addAll(name + " ", steps, "");
    }

    private static String words(double limit) {
        return limit == Math.rint(limit) ? Long.toString((long) limit) : String.format(Locale.ROOT, "%.2f", limit);
    }

    int of(double value) {
        return first + step(value);
    }

    private int step(double value) {
        int step = 0;
        while (step < limits.length && value >= limits[step]) {
            step++;
        }
        return step;
    }
}
