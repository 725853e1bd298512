package press.courant.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A pasted text, cut into lines that are blocks; what was broken to a width is joined again.
 *
 * @param lines in their order, each as it was pasted but for the space around it
 */
record Paste(List<Line> lines) {
    private static final int WIDTH_LEAST = 50;
    private static final int WIDTH_MOST = 100;
    private static final int MOST_LINES = 400_000;

    /**
     * One block.
     *
     * @param number of its first line, from 1
     * @param paragraph the lines without a blank one between them, counted from 0
     * @param among how many blocks are in its paragraph
     */
    record Line(int number, String text, TextShape shape, int paragraph, int among) {
        boolean isProse() {
            return shape.words() >= 16 && shape.sentences() > 0 && (shape.endsSentence() || shape.sentences() > 1);
        }
    }

    /** @throws InputException where it has too many lines to judge each of them */
    static Paste of(String text) throws InputException {
        if (text.chars().filter(c -> c == '\n' || c == '\r').count() > MOST_LINES) {
            throw new InputException("more than " + MOST_LINES + " lines");
        }
        List<Line> lines = new ArrayList<>();
        List<String> paragraph = new ArrayList<>();
        int first = 0;
        int count = 0;
        List<String> raw = new ArrayList<>(text.lines().toList());
        raw.add("");
        for (int i = 0; i < raw.size(); i++) {
            String line = strip(raw.get(i));
            if (!line.isEmpty()) {
                first = paragraph.isEmpty() ? i + 1 : first;
                paragraph.add(line);
            } else if (!paragraph.isEmpty()) {
                if (isBroken(paragraph)) {
                    String joined = String.join(" ", paragraph);
                    lines.add(new Line(first, joined, TextShape.of(joined), count, 1));
                } else {
                    for (int j = 0; j < paragraph.size(); j++) {
                        lines.add(new Line(first + j, paragraph.get(j), TextShape.of(paragraph.get(j)), count, paragraph.size()));
                    }
                }
                paragraph.clear();
                count++;
            }
        }
        return new Paste(lines);
    }

    /** Whether lines are of one width and go on in each other, as an e-mail's do. */
    private static boolean isBroken(List<String> lines) {
        if (lines.size() < 2) {
            return false;
        }
        int open = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() < WIDTH_LEAST || line.length() > WIDTH_MOST) {
                return false;
            }
            boolean goesOn = Character.isLowerCase(lines.get(i + 1).charAt(0)) || !TextShape.of(line).endsSentence();
            open += goesOn ? 1 : 0;
        }
        return open * 2 > lines.size() - 1 && lines.stream().skip(1)
                .anyMatch(line -> Character.isLowerCase(line.charAt(0)));
    }

    private static String strip(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isBlank(line.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || c == '\u200B' || Character.isSpaceChar(c);
    }

    /** How often each text is in the paste. */
    Map<String, Integer> repeats() {
        Map<String, Integer> repeats = new HashMap<>();
        lines.forEach(line -> repeats.merge(line.text(), 1, Integer::sum));
        return repeats;
    }
}
