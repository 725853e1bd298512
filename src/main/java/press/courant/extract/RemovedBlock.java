package press.courant.extract;

/**
 * A block that was left out.
 *
 * @param where in the input: {@code block 12, p} of a page, {@code line 12} of a text
 * @param reason in words, the weightiest first: {@code byline}, {@code beside the story, a line of links}
 * @param text as the input has it, with single spaces
 */
public record RemovedBlock(String where, String reason, String text) {}
