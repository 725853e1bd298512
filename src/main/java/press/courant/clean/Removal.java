package press.courant.clean;

import java.util.List;

/**
 * A block or some lines of it that the boilerplate rules took out of a text.
 *
 * @param path the file, relative to the site's folder
 * @param firstLine from 1
 * @param lastLine inclusive
 * @param rules the ids of the rules that spoke against it
 * @param score the sum of their weights
 * @param zone where in the text it stood
 * @param text what was removed
 */
public record Removal(
        String path, int firstLine, int lastLine, List<String> rules, double score, Zone zone, String text) {
    /** Where a block stands: before, between or after the long sentences of the text. */
    public enum Zone {
        HEAD,
        BODY,
        TAIL
    }
}
