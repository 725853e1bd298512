package press.courant.clean;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads HTML of the plainest kind in one walk: every element closed, in its place, its attributes in double quotes.
 *
 * <p>On such HTML the parser of a browser has nothing to repair, so that what is read here is what a reader gets. Any
 * other HTML is left to a real parser: the scan stops at the first thing that is not on its short lists.
 */
final class MarkupScanner {
    /** What is told of the HTML, in order; each thing with where it stands there. */
    interface Handler {
        /** The start of an element with the names and values of its attributes in turn; false ends the scan. */
        boolean start(String name, String[] attributes, int from, int to);

        void end(String name);

        /** Text between tags that is published as it stands. */
        void text(char[] html, int from, int to);

        /** Text between tags that is written in another way. */
        void text(String text, int from, int to);
    }

    private final String html;
    private final char[] characters;
    private final Handler handler;
    private final Deque<PlainElement> open = new ArrayDeque<>();
    private final List<String> attributes = new ArrayList<>();
    private boolean inLink;
    private int at;

    private MarkupScanner(String html, Handler handler) {
        this.html = html;
        this.characters = html.toCharArray();
        this.handler = handler;
        open.push(PlainElement.BODY);
    }

    /** Whether all of the HTML was plain enough and the handler took it; if not, what it was told is worthless. */
    static boolean scan(String html, Handler handler) {
        return new MarkupScanner(html, handler).scan();
    }

    private boolean scan() {
        while (at < characters.length) {
            if (characters[at] != '<') {
                if (!text()) {
                    return false;
                }
            } else if (!(at + 1 < characters.length && characters[at + 1] == '/' ? end() : start())) {
                return false;
            }
        }
        return open.size() == 1;
    }

    private boolean text() {
        int from = at;
        boolean verbatim = true;
        while (at < characters.length && characters[at] != '<') {
            char c = characters[at];
            if (c == '&' || c == '>' || c == '\u00A0') {
                verbatim = false;
            } else if (c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0) {
                return false;
            } else if (c >= 0xD800) {
                int codePoint = Character.codePointAt(characters, at);
                if (!HtmlText.isPublishable(codePoint)) {
                    return false;
                }
                at += Character.charCount(codePoint) - 1;
            }
            at++;
        }
        PlainElement parent = open.element();
        boolean misplaced = !parent.parts().isEmpty() && !html.substring(from, at).isBlank();
        // A parser drops the line feed that begins a <pre>.
        boolean dropped = parent.name().equals("pre") && characters[from - 1] == '>' && characters[from] == '\n';
        if (misplaced || dropped) {
            return false;
        }
        if (verbatim) {
            handler.text(characters, from, at);
            return true;
        }
        Optional<String> resolved = resolved(html.substring(from, at));
        resolved.ifPresent(text -> handler.text(text, from, at));
        return resolved.isPresent();
    }

    private boolean start() {
        int from = at;
        int nameEnd = name(at + 1);
        PlainElement element = PlainElement.named(html.substring(at + 1, nameEnd));
        if (element == null || !element.mayBegin(open, inLink)) {
            return false;
        }
        at = nameEnd;
        attributes.clear();
        while (at + 1 < characters.length && characters[at] == ' ' && characters[at + 1] != '/') {
            if (!attribute()) {
                return false;
            }
        }
        if (element.isEmpty() && html.startsWith(" />", at)) {
            at += 3;
        } else if (at < characters.length && characters[at] == '>') {
            at++;
        } else {
            return false;
        }
        if (!element.isEmpty()) {
            open.push(element);
            inLink |= element == PlainElement.LINK;
        }
        return handler.start(element.name(), attributes.toArray(String[]::new), from, at);
    }

    private boolean attribute() {
        int nameEnd = name(at + 1);
        int close = html.indexOf('"', Math.min(html.length(), nameEnd + 2));
        if (nameEnd == at + 1 || close < 0 || !html.startsWith("=\"", nameEnd)) {
            return false;
        }
        String name = html.substring(at + 1, nameEnd);
        String written = html.substring(nameEnd + 2, close);
        Optional<String> value = HtmlText.isPublishable(written) ? resolved(written) : Optional.empty();
        if (value.isEmpty() || hasAttribute(name)) {
            return false;
        }
        attributes.add(name);
        attributes.add(value.get());
        at = close + 1;
        return true;
    }

    private boolean hasAttribute(String name) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean end() {
        String name = open.element().name();
        if (open.size() == 1 || !html.startsWith(name, at + 2) || !html.startsWith(">", at + 2 + name.length())) {
            return false;
        }
        inLink &= open.pop() != PlainElement.LINK;
        at += name.length() + 3;
        handler.end(name);
        return true;
    }

    /** The end of a name, which is of letters in lower case, digits and hyphens. */
    private int name(int from) {
        int i = from;
        while (i < characters.length && (characters[i] >= 'a' && characters[i] <= 'z'
                || i > from && (characters[i] >= '0' && characters[i] <= '9' || characters[i] == '-'))) {
            i++;
        }
        return i;
    }

    /** A text with its entities resolved, if they are of the few that everybody writes. */
    private static Optional<String> resolved(String text) {
        int ampersand = text.indexOf('&');
        if (ampersand < 0) {
            return Optional.of(text);
        }
        var resolved = new StringBuilder(text.length());
        int done = 0;
        for (; ampersand >= 0; ampersand = text.indexOf('&', done)) {
            int end = text.indexOf(';', ampersand);
            char character = end < 0 ? 0 : character(text.substring(ampersand, end + 1));
            if (character == 0) {
                return Optional.empty();
            }
            resolved.append(text, done, ampersand).append(character);
            done = end + 1;
        }
        return Optional.of(resolved.append(text, done, text.length()).toString());
    }

    private static char character(String entity) {
        return switch (entity) {
            case "&amp;" -> '&';
            case "&lt;" -> '<';
            case "&gt;" -> '>';
            case "&quot;" -> '"';
            case "&nbsp;" -> '\u00A0';
            default -> 0;
        };
    }
}
