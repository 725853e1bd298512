package press.courant.output;

/**
 * What a publishing changed, in files.
 *
 * @param unchanged kept, or made again with the same bytes
 */
public record Commit(int written, int unchanged, int deleted) {}
