package press.courant.page;

/**
 * A silence within a story.
 *
 * @param label in words, such as {@code 3 months later}
 * @param scale how long it was about: {@code weeks}, {@code months} or {@code years}
 */
public record TimelineGap(String label, String scale) {}
