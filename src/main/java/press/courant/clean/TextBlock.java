package press.courant.clean;

/**
 * One block of a text as the boilerplate rules see it: a paragraph, a heading or a list item.
 *
 * @param text its plain text, lines parted by {@code \n}
 * @param firstLine in its file, from 1
 * @param lastLine in its file, inclusive
 * @param kind what it is in the text
 * @param linkShare the share of its letters that are inside links, 0 to 1
 */
public record TextBlock(String text, int firstLine, int lastLine, Kind kind, double linkShare) {
    /** What a block is in its text. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        LIST_ITEM
    }
}
