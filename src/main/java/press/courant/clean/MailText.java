package press.courant.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML as the plain text of a mail: paragraphs parted by empty lines, {@code >} before quotations, and a number such as
 * {@code [3]} after each link, which {@link #links} tells the address of.
 */
public final class MailText {
    private static final int WIDTH = 72;
    private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r\\f]+");
    private static final Pattern BEGINNING = Pattern.compile("((?:> )*)( *(?:(?:[-*]|\\d+\\.|\\[\\d+]) +)?)(.*)");
    private static final Set<String> BLOCKS = Set.of("p", "div", "section", "h1", "h2", "h3", "h4", "h5", "h6", "figure",
            "figcaption", "details", "summary", "dl", "dt", "dd", "table", "tr", "caption", "thead", "tbody", "tfoot");

    private final List<String> links = new ArrayList<>();
    private StringBuilder out = new StringBuilder();
    private StringBuilder line = new StringBuilder();
    /** What stands before the next paragraph in place of as many spaces. */
    private String bullet = "";
    /** Where it ends within the indent. */
    private int bulletEnd;
    /** What the last paragraph began with, where an empty line is to follow it. */
    private Optional<String> parted = Optional.empty();

    /** The addresses in the order of their numbers. */
    public List<String> links() {
        return List.copyOf(links);
    }

    /** The number of an address, from 1; the same address always has the same. */
    public int number(String address) {
        int known = links.indexOf(address);
        if (known >= 0) {
            return known + 1;
        }
        links.add(address);
        return links.size();
    }

    /** The text of sanitised HTML with absolute addresses; lines are as long as paragraphs. */
    public String of(String html) {
        out = new StringBuilder();
        line = new StringBuilder();
        walk(Jsoup.parseBodyFragment(html).body(), "");
        end("", false);
        parted = Optional.empty();
        return out.toString().strip();
    }

    /** A text with no line longer than {@value #WIDTH} characters but for words that are; marks at its beginning stay. */
    public static String wrapped(String text) {
        StringBuilder wrapped = new StringBuilder(text.length() + text.length() / WIDTH);
        text.lines().forEach(whole -> {
            Matcher parts = BEGINNING.matcher(whole);
            String next = parts.matches() ? parts.group(1) + " ".repeat(parts.group(2).length()) : "";
            String rest = whole.stripTrailing();
            int least = next.length();
            while (rest.codePointCount(0, rest.length()) > WIDTH) {
                int end = rest.lastIndexOf(' ', rest.offsetByCodePoints(0, WIDTH));
                end = end > least ? end : rest.indexOf(' ', least + 1);
                if (end < 0) {
                    break;
                }
                wrapped.append(rest.substring(0, end).stripTrailing()).append('\n');
                rest = next + rest.substring(end + 1).strip();
            }
            wrapped.append(rest).append('\n');
        });
        return wrapped.toString();
    }

    private void walk(Node parent, String indent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                line.append(SPACE.matcher(text.getWholeText()).replaceAll(" "));
            } else if (node instanceof Element element) {
                element(element, indent);
            }
        }
    }

    private void element(Element element, String indent) {
        String name = element.normalName();
        switch (name) {
            case "br" -> line.append('\n');
            case "hr" -> {
                end(indent, false);
                line.append("* * *");
                end(indent, false);
            }
            case "img" -> line.append(element.attr("alt").isEmpty() ? "" : "[" + element.attr("alt") + "]");
            case "a" -> link(element, indent);
            case "pre" -> {
                end(indent, false);
                line.append(element.wholeText().strip());
                end(indent + "  ", false);
            }
            case "blockquote" -> within(element, indent, indent + "> ");
            case "ul", "ol" -> list(element, indent);
            case "td", "th" -> {
                line.append(line.isEmpty() ? "" : " | ");
                walk(element, indent);
            }
            default -> {
                if (BLOCKS.contains(name)) {
                    within(element, indent, indent);
                } else {
                    walk(element, indent);
                }
            }
        }
    }

    private void within(Element element, String before, String indent) {
        boolean isTight = element.normalName().equals("tr");
        end(before, isTight);
        walk(element, indent);
        end(indent, isTight);
        parted = element.normalName().equals("table") ? Optional.of(indent) : parted;
    }

    private void list(Element list, String indent) {
        end(indent, list.closest("li") != null);
        int number = list.hasAttr("start") ? Integer.parseInt(list.attr("start")) : 1;
        for (Element item : list.children()) {
            bullet = list.normalName().equals("ol") ? number++ + ". " : "- ";
            String deeper = indent + " ".repeat(bullet.length());
            bulletEnd = deeper.length();
            walk(item, deeper);
            end(deeper, true);
            bullet = "";
        }
        parted = list.closest("li") == null ? Optional.of(indent) : parted;
    }

    private void link(Element link, String indent) {
        if (link.hasClass("footnote-backref")) {
            return;
        }
        int start = line.length();
        walk(link, indent);
        String words = line.substring(start).strip();
        String address = link.attr("href");
        if (link.hasClass("footnote-ref")) {
            line.setLength(start);
            line.append('(').append(words).append(')');
        } else if (address.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
            String mailbox = address.substring("mailto:".length());
            line.append(words.equals(mailbox) ? "" : " (" + mailbox + ")");
        } else if (!address.isEmpty() && !words.equals(address)) {
            line.append(" [").append(number(address)).append(']');
        }
    }

    /** Ends a paragraph, if one has begun. */
    private void end(String indent, boolean isTight) {
        String text = line.toString().strip();
        line.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        String first = bullet.isEmpty() ? indent
                : indent.substring(0, bulletEnd - bullet.length()) + bullet + indent.substring(bulletEnd);
        bullet = "";
        parted.ifPresent(last -> out.append(common(last, indent)).append('\n'));
        parted = isTight ? Optional.empty() : Optional.of(indent);
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        for (int i = 0; i < lines.size(); i++) {
            out.append(i == 0 ? first : indent).append(lines.get(i).stripLeading()).append('\n');
        }
    }

    /** The marks that go through from one paragraph to the next. */
    private static String common(String one, String other) {
        int end = 0;
        while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
            end++;
        }
        return one.substring(0, end).stripTrailing();
    }
}
