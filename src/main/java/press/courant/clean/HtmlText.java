package press.courant.clean;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attributes;
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

    /** Gathers the text of HTML that is read in order. */
    static final class Collector implements NodeVisitor, MarkupScanner.Handler {
        private final StringBuilder text;
        private char gap;
        /** How deep within the mark of a footnote this is, from 1. */
        private int inMark;

        /** @param length about how long the text will be */
        Collector(int length) {
            this.text = new StringBuilder(length);
        }

        HtmlText collected() {
            String collected = text.toString();
            return new HtmlText(collected, WordCounter.count(collected));
        }

        @Override
        public boolean start(String name, Attributes attributes, int from, int to) {
            start(name, attributes);
            return true;
        }

        private void start(String name, Attributes attributes) {
            boolean mark = name.equals("a") && FOOTNOTE_MARKS.contains(attributes.get("class"));
            inMark += mark || inMark > 0 && !SafeHtml.VOID.contains(name) ? 1 : 0;
            part(name);
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
            text(words.toCharArray(), 0, words.length());
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text(words.getWholeText(), 0, 0);
            } else if (node instanceof Element element) {
                start(element.normalName(), element.attributes());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && !SafeHtml.VOID.contains(element.normalName())) {
                end(element.normalName());
            }
        }

        private void part(String name) {
            if (name.equals("td") || name.equals("th")) {
                gap = gap == '\n' ? gap : ' ';
            } else if (name.equals("br") || PlainElement.tag(name).isBlock()) {
                gap = '\n';
            }
        }

        private void append(char[] words, int from, int to) {
            for (int i = from; i < to; i++) {
                if (isSpace(words[i])) {
                    gap = gap == '\n' ? gap : ' ';
                    continue;
                }
                if (gap != 0 && text.length() > 0) {
                    text.append(gap);
                }
                gap = 0;
                int start = i;
                while (i + 1 < to && (!isSpace(words[i + 1]) || words[i + 1] == ' ' && i + 2 < to && !isSpace(words[i + 2]))) {
                    i++;
                }
                text.append(words, start, i + 1 - start);
            }
        }

        private static boolean isSpace(char c) {
            return c == ' ' || (c < ' ' || c > 0x7F) && (Character.isWhitespace(c) || c == '\u00A0');
        }
    }
}
