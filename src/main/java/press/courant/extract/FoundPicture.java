package press.courant.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * A picture where it stands on a page.
 *
 * @param before the index of the block that follows it
 */
record FoundPicture(int before, Element image, Box box) {
    private static final int SMALL = 100;
    /** How many blocks above the story its first picture may stand. */
    private static final int ABOVE = 8;

    /** The pictures of a story: those in figures, and those that are paragraphs of their own. */
    static List<Picture> ofStory(List<FoundPicture> found, List<Block> blocks, List<Block> kept, Optional<Selection> selection) {
        if (kept.isEmpty()) {
            return List.of();
        }
        int first = kept.get(0).index() - ABOVE;
        int last = kept.get(kept.size() - 1).index() + 1;
        return found.stream()
                .filter(picture -> picture.before >= first && picture.before <= last)
                .filter(picture -> picture.figure().isPresent() || picture.place().tag().equals("p") && picture.place().characters() == 0)
                .filter(picture -> picture.before <= kept.get(0).index() && picture.figure().isPresent()
                        || selection.map(place -> place.has(picture.box)).orElse(true))
                .filter(picture -> !picture.isSmall() && !picture.isStandIn(found))
                .flatMap(picture -> picture.picture(blocks).stream())
                .collect(Collectors.toMap(Picture::url, picture -> picture, (one, other) -> one, LinkedHashMap::new))
                .values().stream().toList();
    }

    private boolean isForNoScript() {
        return box.tag().equals("noscript");
    }

    /** The box that it stands in whether or not scripts run. */
    private Box place() {
        return isForNoScript() ? box.parent().orElse(box) : box;
    }

    /**
     * Whether another one beside it is meant: the one that a script loads goes before the one for browsers without
     * scripts, and that before what stands there until a script runs.
     */
    private boolean isStandIn(List<FoundPicture> found) {
        return found.stream().anyMatch(other -> other.isForNoScript() != isForNoScript()
                && other.before == before && other.place() == place()
                && (isForNoScript() ? other.lazyAddress().isPresent() : lazyAddress().isEmpty()));
    }

    private Optional<Box> figure() {
        Optional<Box> here = Optional.of(box);
        while (here.isPresent() && !here.get().tag().equals("figure")) {
            here = here.get().parent();
        }
        return here;
    }

    private boolean isSmall() {
        return Stream.of("width", "height").map(image::attr).anyMatch(size -> size.matches("\\d{1,2}") && Integer.parseInt(size) < SMALL);
    }

    private Optional<Picture> picture(List<Block> blocks) {
        String caption = figure()
                .map(figure -> blocks.stream().filter(block -> block.box().isIn(figure)).map(Block::text).collect(Collectors.joining(" ")))
                .filter(text -> !text.isEmpty()).orElseGet(() -> image.attr("title").strip());
        return lazyAddress().or(() -> address("src")).map(url -> new Picture(before, url, image.attr("alt").strip(), Optional.of(caption).filter(text -> !text.isEmpty())));
    }

    /** What a script would load. */
    private Optional<String> lazyAddress() {
        return address("data-src", "data-original", "data-lazy-src");
    }

    private Optional<String> address(String... attributes) {
        return Stream.of(attributes).map(image::absUrl).filter(url -> url.startsWith("http")).findFirst();
    }
}
