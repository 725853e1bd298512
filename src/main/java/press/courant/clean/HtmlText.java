package press.courant.clean;

import org.jsoup.Jsoup;
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
    public static HtmlText of(String html) {
        var collector = new Collector();
        Element body = Jsoup.parseBodyFragment(html).body();
        if (html.contains("footnote-")) {
            body.select("a.footnote-ref, a.footnote-backref").remove();
        }
        body.traverse(collector);
        String text = collector.text.toString();
        return new HtmlText(text, WordCounter.count(text));
    }

    /** Whether a character may stand in a document that is published. */
    static boolean isPublishable(int c) {
        return c == '\t'
                || c == '\n'
                || c >= 0x20 && c < 0x7F
                || c >= 0xA0 && !(c >= 0xD800 && c <= 0xDFFF) && !(c >= 0xFDD0 && c <= 0xFDEF) && (c & 0xFFFE) != 0xFFFE;
    }

    private static final class Collector implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private char gap;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else {
                part(node);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof TextNode)) {
                part(node);
            }
        }

        private void part(Node node) {
            if (node instanceof Element element) {
                if (element.nameIs("td") || element.nameIs("th")) {
                    gap = gap == '\n' ? gap : ' ';
                } else if (element.isBlock() || element.nameIs("br")) {
                    gap = '\n';
                }
            }
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (Character.isWhitespace(c) || c == '\u00A0') {
                    gap = gap == '\n' ? gap : ' ';
                } else {
                    if (gap != 0 && text.length() > 0) {
                        text.append(gap);
                    }
                    gap = 0;
                    text.append(c);
                }
            }
        }
    }
}
