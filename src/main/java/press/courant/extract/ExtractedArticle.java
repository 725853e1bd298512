package press.courant.extract;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An article as it was found in a page or a paste.
 *
 * @param text the body, paragraphs parted by blank lines
 * @param markdown the body with its headings, lists, quotations, links and pictures
 * @param confidence how sure the choice of blocks is, 0 to 1
 * @param removed every block that was left out, in the order of the input
 */
public record ExtractedArticle(Facts facts, String text, String markdown, double confidence, List<RemovedBlock> removed) {
    public ExtractedArticle {
        removed = List.copyOf(removed);
    }

    /** How long the body is, counted as a translation into English would have its words. */
    public int words() {
        return TextShape.of(text).words();
    }

    /** The same article with a part of its text that somebody chose as its body; paragraphs are parted by line breaks. */
    public ExtractedArticle quoting(String chosen) {
        List<String> paragraphs = chosen.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return new ExtractedArticle(facts, String.join("\n\n", paragraphs),
                paragraphs.stream().map(MarkdownWriter::paragraph).collect(Collectors.joining("\n\n")), 1, List.of());
    }
}
