package press.courant.model;

/**
 * Digests of an article as it was read, which tell without a look into it whether it is the same as before.
 *
 * @param head of all but its body
 * @param body of its body
 */
public record EntryMark(long head, long body) {}
