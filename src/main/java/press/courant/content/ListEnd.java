package press.courant.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The end of a YAML list, where one more item can be put in without a change to what is there.
 *
 * <p>For {@code - id: a}, the item {@code id: b} yields {@code - id: a}, {@code - id: b}. An item looks like the one
 * before it: its indent, braces, blank lines and line ends are the same.
 *
 * @param head the text before what is put in, with the comma that the item before it may need
 * @param opening goes right before the item
 * @param indent of the item's lines
 * @param dash begins the item, empty in a list in brackets
 * @param braces whether the item is written as {@code {a: b}}
 * @param closing goes right behind the item
 * @param tail the rest of the text
 */
public record ListEnd(
        String head, String opening, String indent, String dash, boolean braces, String lineEnd, String closing, String tail) {
    private static final Pattern END_OF_DOCUMENT = Pattern.compile("(?m)^\\.\\.\\.(?=\\s|$)");
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \t]*\\R");
    private static final Pattern BLANK_END = Pattern.compile("(\\R|\\A)[ \t]*\\R\\z");
    private static final Pattern COMMENT = Pattern.compile("#[^\r\n]*");

    /** Where an item goes in the text of a file that is a list; nothing where it is none. */
    public static Optional<ListEnd> of(String text) {
        FileProblems problems = new FileProblems(new SourceText("", text), new ArrayList<>());
        Optional<Node> root = YamlReader.read(text, problems);
        if (!problems.list().isEmpty() || root.isPresent() && !(root.get() instanceof SequenceNode)) {
            return Optional.empty();
        }
        List<Node> items = root.map(ValueType.Listing::items).orElse(List.of());
        return root.isPresent() && ((SequenceNode) root.get()).getFlowStyle() == FlowStyle.FLOW
                ? inBrackets(text, items, start(text, root.get()), end(text, root.get()) - 1)
                : Optional.of(below(text, items, root.map(list -> list.getStartMark().getColumn()).orElse(0)));
    }

    private static ListEnd below(String text, List<Node> items, int indent) {
        Matcher marker = END_OF_DOCUMENT.matcher(text);
        int place = marker.find(items.isEmpty() ? 0 : start(text, items.get(0))) ? marker.start() : text.length();
        String head = text.substring(0, place);
        String lineEnd = lineEnd(text);
        boolean begun = !head.isEmpty() && "\r\n".indexOf(head.charAt(head.length() - 1)) < 0;
        boolean parted = items.size() > 1 && BLANK_LINE.matcher(head).region(
                start(text, items.get(items.size() - 2)), start(text, items.get(items.size() - 1))).find();
        String opening = (begun ? lineEnd : "") + (parted && !BLANK_END.matcher(head).find() ? lineEnd : "");
        boolean braces = !items.isEmpty() && isInBraces(text, items.get(items.size() - 1));
        return new ListEnd(head, opening, " ".repeat(indent), dash(text, items), braces, lineEnd, lineEnd,
                text.substring(place));
    }

    /** The last item's dash with the spaces behind it. */
    private static String dash(String text, List<Node> items) {
        if (!items.isEmpty()) {
            int item = start(text, items.get(items.size() - 1));
            String line = text.substring(startOfLine(text, item), item).strip();
            if (line.equals("-")) {
                return text.substring(text.lastIndexOf('-', item - 1), item);
            }
        }
        return "- ";
    }

    private static Optional<ListEnd> inBrackets(String text, List<Node> items, int open, int close) {
        if (text.charAt(close) != ']') {
            return Optional.empty();
        }
        String tail = text.substring(close);
        if (items.isEmpty()) {
            return Optional.of(new ListEnd(text.substring(0, close), "", "", "", true, "", "", tail));
        }
        Node last = items.get(items.size() - 1);
        int end = end(text, last);
        int line = startOfLine(text, close);
        if (end < open || end > close) {
            return Optional.empty();
        }
        if (line < end || !text.substring(line, close).isBlank()) {
            return Optional.of(new ListEnd(text.substring(0, end), ", ", "", "", true, "", "", text.substring(end)));
        }
        boolean comma = COMMENT.matcher(text.substring(end, line)).replaceAll("").contains(",");
        String before = text.substring(startOfLine(text, start(text, last)), start(text, last));
        return Optional.of(new ListEnd(text.substring(0, end) + (comma ? "" : ",") + text.substring(end, line), "",
                before.isBlank() ? before : "  ", "", true, "", (comma ? "," : "") + lineEnd(text), text.substring(line)));
    }

    private static boolean isInBraces(String text, Node item) {
        return text.charAt(start(text, item)) == '{';
    }

    /** SnakeYAML counts code points. */
    private static int start(String text, Node node) {
        return text.offsetByCodePoints(0, node.getStartMark().getIndex());
    }

    private static int end(String text, Node node) {
        return text.offsetByCodePoints(0, node.getEndMark().getIndex());
    }

    private static int startOfLine(String text, int offset) {
        return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
    }

    private static String lineEnd(String text) {
        return LINE_END.matcher(text).results().reduce((first, last) -> last).map(found -> found.group()).orElse("\n");
    }

    /**
     * The lines of an item, as they will stand in the text.
     *
     * @param keys each with its value, {@code id: b}
     */
    public List<String> lines(List<String> keys) {
        if (braces) {
            return List.of(indent + dash + "{" + String.join(", ", keys) + "}");
        }
        List<String> lines = new ArrayList<>();
        for (String key : keys) {
            lines.add(indent + (lines.isEmpty() ? dash : " ".repeat(dash.length())) + key);
        }
        return lines;
    }

    /** The whole text with one more item. */
    public String with(List<String> keys) {
        return head + opening + lines(keys).stream().collect(Collectors.joining(lineEnd)) + closing + tail;
    }
}
