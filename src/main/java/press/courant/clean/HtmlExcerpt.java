package press.courant.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The beginning of a text, cut at the end of a sentence.
 *
 * <p>A table, a figure and preformatted text are kept or dropped as a whole. A cut text has no footnotes.
 */
public final class HtmlExcerpt {
    private static final String WHOLE = "table, figure, pre";
    private static final String FOOTNOTES = ".footnotes, sup:has(> a.footnote-ref), a.footnote-ref, a.footnote-backref";

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "summary");

    private HtmlExcerpt() {}

    /**
     * A text that was cut, or not.
     *
     * @param html well-formed
     * @param truncated whether anything is missing
     */
    public record Excerpt(String html, boolean truncated) {}

    /**
     * The sentences of clean HTML that have at most so many words together, see {@link WordCounter}.
     *
     * <p>A first sentence that is longer is cut within and ends in {@code …}.
     */
    public static Excerpt cut(String html, int words) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        if (measured(body, words).fits) {
            return new Excerpt(html, false);
        }
        body.select(FOOTNOTES).remove();
        Measure measure = measured(body, words);
        if (!measure.fits) {
            Optional<Cut> cut = measure.sentenceEnd.or(() -> measure.wordEnd);
            if (cut.isEmpty()) {
                return new Excerpt("", true);
            }
            cut(body, cut.get(), measure.sentenceEnd.isEmpty());
        }
        return new Excerpt(body.html().strip(), true);
    }

    /** A place in the text to cut after: so many characters of a text node, or a whole element. */
    private record Cut(Node node, int offset) {}

    private static Measure measured(Element body, int words) {
        var measure = new Measure(body, words);
        body.filter(measure);
        return measure;
    }

    private static void cut(Element body, Cut cut, boolean ellipsis) {
        if (cut.node instanceof TextNode text) {
            text.text(text.getWholeText().substring(0, cut.offset).stripTrailing() + (ellipsis ? "…" : ""));
        }
        for (Node node = cut.node; node != body && node.parent() != null; node = node.parent()) {
            Element parent = (Element) node.parent();
            List<Node> kept = List.copyOf(parent.childNodes().subList(0, node.siblingIndex() + 1));
            parent.empty().appendChildren(kept);
        }
    }

    /** Counts words up to a limit and notes the last good places to cut. */
    private static final class Measure implements NodeFilter {
        private final Element body;
        private final int limit;
        private final WordCounter counter = new WordCounter();
        private final List<TextNode> block = new ArrayList<>();
        private boolean fits = true;
        private Optional<Cut> sentenceEnd = Optional.empty();
        private Optional<Cut> wordEnd = Optional.empty();
        private Optional<Node> whole = Optional.empty();

        Measure(Element body, int limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                block.add(text);
            } else if (node instanceof Element element && isBoundary(element)) {
                flush(false);
                if (whole.isEmpty() && element.is(WHOLE)) {
                    whole = Optional.of(element);
                }
            }
            return next();
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && isBoundary(element)) {
                flush(!HEADINGS.contains(element.normalName()));
                if (whole.filter(node::equals).isPresent() && fits) {
                    whole = Optional.empty();
                    sentenceEnd = Optional.of(new Cut(element, 0));
                }
            }
            return next();
        }

        private FilterResult next() {
            return fits ? FilterResult.CONTINUE : FilterResult.STOP;
        }

        private boolean isBoundary(Element element) {
            return element == body || element.isBlock();
        }

        /** Takes the text of a block, or of a part of one, up to the limit. */
        private void flush(boolean hasSentences) {
            var text = new StringBuilder();
            block.forEach(node -> text.append(node.getWholeText()));
            List<Integer> ends = hasSentences && whole.isEmpty() ? Sentences.ends(text) : List.of();
            int next = 0;
            for (int i = 0; i < text.length() && fits; ) {
                int c = Character.codePointAt(text, i);
                counter.add(c);
                i += Character.charCount(c);
                fits = counter.words() <= limit;
                if (!fits || whole.isPresent() || counter.words() == 0) {
                    continue;
                }
                while (next < ends.size() && ends.get(next) < i) {
                    next++;
                }
                if (next < ends.size() && ends.get(next) == i) {
                    sentenceEnd = Optional.of(place(i));
                }
                if (!Character.isWhitespace(c) && (Character.isIdeographic(c) || endsWord(text, i))) {
                    wordEnd = Optional.of(place(i));
                }
            }
            block.clear();
            counter.end();
        }

        private static boolean endsWord(CharSequence text, int i) {
            return i == text.length() || Character.isWhitespace(text.charAt(i));
        }

        private Cut place(int offset) {
            int rest = offset;
            for (TextNode node : block) {
                int length = node.getWholeText().length();
                if (rest <= length) {
                    return new Cut(node, rest);
                }
                rest -= length;
            }
            throw new IllegalStateException("No text at " + offset);
        }
    }
}
