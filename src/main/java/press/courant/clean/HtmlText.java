package press.courant.clean;

import java.util.Arrays;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The plain text of HTML, without the marks of footnotes.
 *
 * @param text its blocks parted by {@code \n}, other white space as single spaces
 * @param words how many it has, see {@link WordCounter}
 */
public record HtmlText(String text, int words) {
    private static final Set<String> FOOTNOTE_MARKS = Set.of("footnote-ref", "footnote-backref");

    public static HtmlText of(String html) {
        var collector = new Collector(html.length());
        return MarkupScanner.scan(html, collector) ? collector.collected() : parsed(html);
    }

    /** The same by way of a parser, for HTML of any kind. */
    static HtmlText parsed(String html) {
        var collector = new Collector(html.length());
        Jsoup.parseBodyFragment(html).body().traverse(collector);
        return collector.collected();
    }

    /** Whether a character may stand in a document that is published. */
    static boolean isPublishable(int c) {
        return c == '\t'
                || c == '\n'
                || c >= 0x20 && c < 0x7F
                || c >= 0xA0 && !(c >= 0xD800 && c <= 0xDFFF) && !(c >= 0xFDD0 && c <= 0xFDEF) && (c & 0xFFFE) != 0xFFFE;
    }

    /** Whether all of a text may. */
    static boolean isPublishable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean common = c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0xD800;
            if (!common) {
                int codePoint = text.codePointAt(i);
                if (!isPublishable(codePoint)) {
                    return false;
                }
                i += Character.charCount(codePoint) - 1;
            }
        }
        return true;
    }

    /** The names and values of an element's attributes in turn. */
    static String[] pairs(Element element) {
        String[] pairs = new String[2 * element.attributes().size()];
        int i = 0;
        for (Attribute attribute : element.attributes()) {
            pairs[i++] = attribute.getKey();
            pairs[i++] = attribute.getValue();
        }
        return i == pairs.length ? pairs : Arrays.copyOf(pairs, i);
    }

    /** Gathers the text of HTML that is read in order. */
    static final class Collector implements NodeVisitor, MarkupScanner.Handler {
        /** The end of the scripts that most digests are written in: Latin, Greek, Cyrillic, Armenian. */
        private static final int COMMON = 0x590;

        /** Between these are dashes, quotation marks and dots. */
        private static final char FIRST_DASH = '\u2010';

        private static final char LAST_DOTS = '\u2027';
        private static final boolean[] IS_LETTER = new boolean[COMMON];
        private static final boolean[] IS_MARK = new boolean[COMMON];

        static {
            for (char c = '!'; c < COMMON; c++) {
                IS_LETTER[c] = Character.isLetterOrDigit(c);
                IS_MARK[c] = !IS_LETTER[c] && "&<>".indexOf(c) < 0 && (c < 0x7F || c > 0xA0);
            }
        }

        private final StringBuilder text;
        private final WordCounter counter = new WordCounter();
        private char gap;
        /** How deep within the mark of a footnote this is, from 1. */
        private int inMark;

        /** @param length about how long the text will be */
        Collector(int length) {
            this.text = new StringBuilder(length);
        }

        HtmlText collected() {
            return new HtmlText(text.toString(), counter.words());
        }

        @Override
        public boolean start(String name, String[] attributes, int from, int to) {
            start(name, attributes);
            return true;
        }

        void start(String name, String... attributes) {
            boolean mark = name.equals("a") && isFootnoteMark(attributes);
            inMark += mark || inMark > 0 && !SafeHtml.VOID.contains(name) ? 1 : 0;
            part(name);
        }

        private static boolean isFootnoteMark(String[] attributes) {
            for (int i = 0; i < attributes.length; i += 2) {
                if (attributes[i].equals("class") && FOOTNOTE_MARKS.contains(attributes[i + 1])) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void end(String name) {
            inMark -= inMark > 0 ? 1 : 0;
            part(name);
        }

        @Override
        public void text(char[] html, int from, int to) {
            if (inMark == 0) {
                append(html, from, to);
            }
        }

        @Override
        public void text(String words, int from, int to) {
            text(words);
        }

        void text(String words) {
            text(words.toCharArray(), 0, words.length());
        }

        /**
         * Takes a text of words of common scripts, marks and single spaces, none of which HTML has another spelling for.
         *
         * @return whether it is one; if not, it is not taken
         */
        boolean simple(String words) {
            char[] characters = words.toCharArray();
            boolean spaced = gap != 0;
            boolean inWord = !spaced && counter.inWord();
            int starts = 0;
            for (int i = 0; i < characters.length; i++) {
                int from = i;
                while (i < characters.length && characters[i] < COMMON && IS_LETTER[characters[i]]) {
                    i++;
                }
                starts += i > from && !inWord ? 1 : 0;
                inWord |= i > from;
                if (i < characters.length && characters[i] == ' ' && (i == 0 || characters[i - 1] != ' ')) {
                    inWord = false;
                    spaced = true;
                } else if (i < characters.length && !isMark(characters[i])) {
                    return false;
                }
            }
            if (!spaced && !inWord) {
                return false;
            }
            if (inMark == 0) {
                counter.add(starts, inWord);
                append(words);
            }
            return true;
        }

        private static boolean isMark(char c) {
            return c < COMMON ? IS_MARK[c] : c >= FIRST_DASH && c <= LAST_DOTS;
        }

        private void append(String words) {
            int from = words.charAt(0) == ' ' ? 1 : 0;
            int to = words.length() - (words.charAt(words.length() - 1) == ' ' ? 1 : 0);
            gap = from == 1 && gap == 0 ? ' ' : gap;
            if (from < to) {
                endGap();
                text.append(words.substring(from, to));
                gap = to < words.length() ? ' ' : 0;
            }
        }

        private void endGap() {
            if (gap != 0 && !text.isEmpty()) {
                text.append(gap);
            }
            gap = 0;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text(words.getWholeText(), 0, 0);
            } else if (node instanceof Element element) {
                start(element.normalName(), pairs(element));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && !SafeHtml.VOID.contains(element.normalName())) {
                end(element.normalName());
            }
        }

        private void part(String name) {
            char parting = PlainElement.parting(name);
            gap = parting == 0 || gap == '\n' ? gap : parting;
        }

        private void append(char[] words, int from, int to) {
            for (int i = from; i < to; i++) {
                if (isSpace(words[i])) {
                    gap = gap == '\n' ? gap : ' ';
                    continue;
                }
                if (gap != 0) {
                    counter.end();
                }
                endGap();
                int start = i;
                while (i + 1 < to && (!isSpace(words[i + 1]) || words[i + 1] == ' ' && i + 2 < to && !isSpace(words[i + 2]))) {
                    i++;
                }
                text.append(words, start, i + 1 - start);
                counter.add(words, start, i + 1);
            }
        }

        private static boolean isSpace(char c) {
            return c == ' ' || (c < ' ' || c > 0x7F) && (Character.isWhitespace(c) || c == '\u00A0');
        }
    }
}
