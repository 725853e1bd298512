package press.courant.content;

/**
 * Two articles of nearly the same text, whether or not they are shown.
 *
 * @param first the path of one
 * @param second the path of the other
 * @param share of the shorter text that is in the other
 */
public record Twin(String first, String second, double share) {}
