package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * The picture of a page, 1200 by 630 pixels, that other sites show where they link to it.
 *
 * @param site the site's title
 * @param kicker what stands over the title, in colour: the topic, or the kind of page; may be empty
 * @param hue the topic's place in the registry, from 0
 * @param language of the title, BCP 47
 * @param direction of the title and of the whole card, {@code ltr} or {@code rtl}
 * @param points what else there is to read, a line each
 * @param facts what stands at the bottom, the one that matters most first
 */
public record CardPage(
        String path,
        Optional<String> origin,
        String site,
        String kicker,
        Optional<Integer> hue,
        String title,
        String language,
        String direction,
        List<String> points,
        List<String> facts) implements Page {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;
}
