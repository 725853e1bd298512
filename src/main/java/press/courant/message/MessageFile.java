package press.courant.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/**
 * A file of messages as it was written: lines such as {@code entries.one = {count} entry}, comments after {@code #}.
 *
 * @param path for problems
 * @param lines by key, in their order
 * @param problems of lines that are none
 */
record MessageFile(String path, Map<String, Line> lines, List<Problem> problems) {
    private static final Pattern LINE = Pattern.compile("(\\s*)([A-Za-z][A-Za-z0-9.-]*)\\s*=\\s*(.*?)\\s*");

    /**
     * One message, or one form of it.
     *
     * @param number of the line, from 1
     * @param column of the text, from 1
     */
    record Line(String key, String text, int number, int column) {
        /** The key without the form. */
        String message() {
            int dot = key.indexOf('.');
            return dot < 0 ? key : key.substring(0, dot);
        }

        /** The form that it counts with, {@code other} where it names none. */
        String form() {
            int dot = key.indexOf('.');
            return dot < 0 ? Message.OTHER : key.substring(dot + 1);
        }
    }

    static MessageFile read(String path, String text) {
        Map<String, Line> lines = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isBlank() || all.get(i).stripLeading().startsWith("#")) {
                continue;
            }
            Matcher matcher = LINE.matcher(all.get(i));
            if (!matcher.matches()) {
                problems.add(Problem.error(new Location(path, i + 1, 1), "this line is no message", "write 'key = words'"));
                continue;
            }
            String words = matcher.group(3);
            boolean quoted = words.length() > 1 && words.startsWith("\"") && words.endsWith("\"");
            Line line = new Line(matcher.group(2), quoted ? words.substring(1, words.length() - 1) : words, i + 1,
                    matcher.start(3) + (quoted ? 2 : 1));
            Line first = lines.putIfAbsent(line.key(), line);
            if (first != null) {
                problems.add(Problem.error(new Location(path, i + 1, matcher.start(2) + 1),
                        "'" + line.key() + "' stands here again", "it is in line " + first.number() + " already"));
            }
        }
        return new MessageFile(path, Collections.unmodifiableMap(lines), List.copyOf(problems));
    }
}
