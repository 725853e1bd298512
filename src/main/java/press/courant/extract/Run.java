package press.courant.extract;

import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A piece of a block's text in one style.
 *
 * @param text with single spaces; a line break is {@code \n}
 * @param link that it is in
 */
record Run(String text, Optional<Element> link, Style style) {
    /** How a run is set. */
    record Style(boolean strong, boolean emphasis, boolean code) {
        static final Style PLAIN = new Style(false, false, false);

        /** What it is within one more element. */
        Style with(String tag) {
            return switch (tag) {
                case "b", "strong" -> new Style(true, emphasis, code);
                case "i", "em", "cite" -> new Style(strong, true, code);
                case "code", "kbd", "samp", "tt" -> new Style(strong, emphasis, true);
                default -> this;
            };
        }
    }
}
