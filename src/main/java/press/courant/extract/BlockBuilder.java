package press.courant.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the text of one block after another. */
final class BlockBuilder {
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    /** The inline elements that are around all of the text. */
    private Optional<Inline> around = Optional.empty();
    private int linkCharacters;
    private int strongCharacters;
    private int emphasisCharacters;
    private int breaks;

    /** Adds text with the innermost inline element around it. */
    void add(String raw, Inline inline, boolean preformatted) {
        if (preformatted) {
            addPreformatted(raw, inline);
            return;
        }
        String plain = plain(raw);
        if (plain.isBlank() && (text.length() == 0 || breaks > 0 || isSpace(last()))) {
            return;
        }
        if (text.length() == 0 || isSpace(last())) {
            plain = plain.stripLeading();
        }
        if (plain.isEmpty()) {
            return;
        }
        if (!plain.isBlank()) {
            breaks = 0;
            keepAround(inline);
        }
        linkCharacters += inline.link().isPresent() ? plain.length() : 0;
        strongCharacters += inline.style().strong() ? plain.length() : 0;
        emphasisCharacters += inline.style().emphasis() ? plain.length() : 0;
        text.append(plain);
        runs.add(new Run(plain, inline.link(), inline.style()));
    }

    private void addPreformatted(String raw, Inline inline) {
        String lines = raw.replace("\r\n", "\n");
        if (!lines.isBlank()) {
            keepAround(inline);
        }
        text.append(lines);
        runs.add(new Run(lines, Optional.empty(), Run.Style.PLAIN));
    }

    private char last() {
        return text.charAt(text.length() - 1);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }

    /** White space but the kinds that a writer sets on purpose becomes one space. */
    private static String plain(String raw) {
        StringBuilder plain = new StringBuilder(raw.length());
        boolean space = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029') {
                space = true;
            } else if (c >= ' ' && c != '\u200B' && c != '\uFEFF' && c != '\u0085' && c != '\u007F') {
                if (space) {
                    plain.append(' ');
                    space = false;
                }
                plain.append(c);
            }
        }
        return space ? plain.append(' ').toString() : plain.toString();
    }

    private void keepAround(Inline inline) {
        around = Optional.of(around.isPresent() ? around.get().common(inline) : inline);
    }

    /** Breaks the line; true where a break came before, so that a new block begins. */
    boolean breakLine() {
        if (text.length() > 0) {
            breaks++;
            if (last() != '\n') {
                text.append('\n');
                runs.add(new Run("\n", Optional.empty(), Run.Style.PLAIN));
            }
        }
        return breaks > 1;
    }

    /** The block, if there is any text in it; the next one begins. */
    Optional<Block> build(int index, Box box, ClassWords classWords) {
        String whole = strip(text.toString());
        Optional<Block> block = Optional.empty();
        if (!whole.isEmpty()) {
            long words = around.map(inline -> inline.classWords(classWords)).orElse(0L);
            block = Optional.of(new Block(index, whole, List.copyOf(runs), box, words, Math.min(linkCharacters, whole.length()),
                    strongCharacters, emphasisCharacters, TextShape.of(whole)));
        }
        runs.clear();
        text.setLength(0);
        around = Optional.empty();
        linkCharacters = 0;
        strongCharacters = 0;
        emphasisCharacters = 0;
        breaks = 0;
        return block;
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u2007';
    }
}
