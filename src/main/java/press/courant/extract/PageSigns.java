package press.courant.extract;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a page says of itself that is no fact of its article.
 *
 * @param robots what it asks of robots in general, and of Courant by name, such as {@code noindex, nofollow}
 * @param isForSubscribers whether it says that not everybody may read all of it
 * @param isScripted whether scripts in the browser make what there is to read
 */
public record PageSigns(List<String> robots, boolean isForSubscribers, boolean isScripted) {
    private static final int FEW_WORDS = 60;

    public PageSigns {
        robots = List.copyOf(robots);
    }

    /** @throws InputException where the page is too much to read */
    public static PageSigns of(Input input) throws InputException {
        ParsedPage page = PageParser.parse(input.text(), input.url());
        MetaTags meta = MetaTags.of(page);
        boolean forSubscribers = Stream.concat(
                        StructuredData.of(page).texts("isAccessibleForFree").stream().map(free -> free.matches("(?i).*\\bfalse")),
                        meta.all("article:content_tier").stream().map(tier -> tier.equalsIgnoreCase("locked")))
                .anyMatch(locked -> locked);
        boolean scripted = !page.all("script").isEmpty()
                && TextShape.of(page.document().body().text()).words() < FEW_WORDS;
        return new PageSigns(meta.all("robots", "courant"), forSubscribers, scripted);
    }
}
