package press.courant.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import press.courant.clean.RuleSet;

/** What a line of a pasted text looks like by itself and by where it stands. */
final class PasteFeatures {
    private static final int NEAR = 6;
    private static final int LONG = 20;
    private static final int FAR = 1_000;

    private final TextFeatures text;
    private final Steps among;
    private final Steps repeats;
    private final Steps beforeFirst;
    private final Steps afterLast;
    private final Steps toProse;
    private final Steps fromProse;
    private final Steps proseNear;
    private final Steps rare;
    private final Steps start;
    private final int between;
    private final int under;
    private final int noProse;

    PasteFeatures(FeatureNames names, RuleSet rules) {
        text = new TextFeatures(names, rules);
        among = new Steps(names, "lines together", 2, 3, 5, 10);
        repeats = new Steps(names, "times in the text", 2, 3);
        beforeFirst = new Steps(names, "lines before the first long one", 1, 2, 3, 6, 12);
        afterLast = new Steps(names, "lines after the last long one", 1, 2, 3, 6, 12);
        toProse = new Steps(names, "lines to the next long one", 2, 3, 5, 9, 20);
        fromProse = new Steps(names, "lines from the one before that is long", 2, 3, 5, 9, 20);
        proseNear = new Steps(names, "long lines near", 1, 3, 5, 8);
        rare = new Steps(names, "share of its words in the long lines", 0.2, 0.4, 0.6, 0.8);
        start = new Steps(names, "share of the text before", 0.01, 0.1, 0.3, 0.6, 0.9);
        between = names.add("between long lines");
        under = names.addAll("not far under what says ", text.signals(), "");
        noProse = names.add("the text has no long line");
    }

    /** The ids of the rules that a line meets. */
    List<String> said(String line) {
        return text.said(line);
    }

    /** The ids of the rules that each line meets. */
    List<List<String>> said(Paste paste) {
        return paste.lines().stream().map(line -> said(line.text())).toList();
    }

    /**
     * The traits of each line.
     *
     * @param said by each line
     */
    List<int[]> of(Paste paste, List<List<String>> said) {
        List<Paste.Line> lines = paste.lines();
        int size = lines.size();
        boolean[] prose = new boolean[size];
        Map<String, Integer> times = paste.repeats();
        IntSet known = new IntSet();
        int first = -1;
        int last = -1;
        int all = 0;
        for (int i = 0; i < size; i++) {
            all += lines.get(i).text().length();
            prose[i] = lines.get(i).isProse() && lines.get(i).shape().words() >= LONG && lines.get(i).among() < 5;
            if (prose[i]) {
                first = first < 0 && said.get(i).isEmpty() ? i : first;
                last = said.get(i).isEmpty() ? i : last;
                known.addAll(Words.of(lines.get(i).text()).set());
            }
        }
        List<int[]> traits = new ArrayList<>();
        int[] next = next(prose);
        int before = 0;
        int lastProse = -1;
        for (int i = 0; i < size; i++) {
            Paste.Line line = lines.get(i);
            Numbers numbers = new Numbers();
            text.add(numbers, line.text(), line.shape(), said.get(i));
            numbers.add(among.of(line.among()));
            numbers.add(repeats.of(times.get(line.text())));
            numbers.add(start.of((double) before / all));
            before += line.text().length();
            if (first < 0) {
                numbers.add(noProse);
            } else {
                numbers.add(i < first ? beforeFirst.of(first - i) : i > last ? afterLast.of(i - last) : between);
            }
            numbers.add(fromProse.of(lastProse < 0 ? size : i - lastProse));
            lastProse = prose[i] ? i : lastProse;
            numbers.add(toProse.of(next[i] - i));
            numbers.add(proseNear.of(near(prose, i)));
            if (!prose[i]) {
                numbers.add(rare.of(share(Words.of(line.text()).set(), known)));
                for (int back = 1; back <= NEAR && i - back >= 0 && !prose[i - back]; back++) {
                    said.get(i - back).forEach(id -> numbers.addOnce(under + text.number(id)));
                }
            }
            traits.add(numbers.toArray());
        }
        return traits;
    }

    /** For each line the number of the next long one; far off where there is none. */
    private static int[] next(boolean[] prose) {
        int[] next = new int[prose.length];
        int found = -1;
        for (int i = prose.length - 1; i >= 0; i--) {
            next[i] = found < 0 ? i + FAR : found;
            found = prose[i] ? i : found;
        }
        return next;
    }

    private static int near(boolean[] prose, int i) {
        int near = 0;
        for (int j = Math.max(0, i - NEAR); j <= Math.min(prose.length - 1, i + NEAR); j++) {
            near += j != i && prose[j] ? 1 : 0;
        }
        return near;
    }

    private static double share(IntSet words, IntSet known) {
        return words.isEmpty() ? 0 : (double) words.countIn(known) / words.size();
    }
}
