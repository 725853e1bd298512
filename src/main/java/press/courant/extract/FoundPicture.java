package press.courant.extract;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * A picture where it stands on a page.
 *
 * @param before the index of the block that follows it
 */
record FoundPicture(int before, Element image, Box box) {
    private static final Pattern SMALL_SIZE = Pattern.compile("\\d{1,2}");
    private static final int SMALL = 100;
    /** How many blocks above the story its first picture may stand. */
    private static final int ABOVE = 8;
    private static final int MOST = 2_000;
    private static final int LONGEST_CAPTION = 10_000;

    /** The pictures of a story: those in figures, and those that are paragraphs of their own. */
    static List<Picture> ofStory(List<FoundPicture> found, List<Block> blocks, List<Block> kept, Optional<Selection> selection) {
        if (kept.isEmpty()) {
            return List.of();
        }
        int first = kept.get(0).index() - ABOVE;
        int last = kept.get(kept.size() - 1).index() + 1;
        Set<Spot> lazy = new HashSet<>();
        Set<Spot> forNoScript = new HashSet<>();
        List<FoundPicture> near = found.stream().filter(picture -> picture.before >= first && picture.before <= last).toList();
        for (FoundPicture picture : near) {
            if (picture.isForNoScript()) {
                forNoScript.add(picture.spot());
            } else if (picture.lazyAddress().isPresent()) {
                lazy.add(picture.spot());
            }
        }
        return near.stream()
                .filter(picture -> picture.figure().isPresent()
                        || picture.place().tag().equals("p") && picture.place().characters() == 0)
                .filter(picture -> picture.before <= kept.get(0).index() && picture.figure().isPresent()
                        || selection.map(place -> place.has(picture.box)).orElse(true))
                .filter(picture -> !picture.isSmall() && !picture.isStandIn(lazy, forNoScript))
                .flatMap(picture -> picture.picture(blocks).stream())
                .limit(MOST)
                .collect(Collectors.toMap(Picture::url, picture -> picture, (one, other) -> one, LinkedHashMap::new))
                .values().stream().toList();
    }

    /** Where pictures of which only one is meant stand. */
    private record Spot(int before, Box place) {}

    private Spot spot() {
        return new Spot(before, place());
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
    private boolean isStandIn(Set<Spot> lazy, Set<Spot> forNoScript) {
        return isForNoScript() ? lazy.contains(spot()) : lazyAddress().isEmpty() && forNoScript.contains(spot());
    }

    private Optional<Box> figure() {
        return box.around("figure");
    }

    private boolean isSmall() {
        return Stream.of("width", "height").map(image::attr)
                .anyMatch(size -> SMALL_SIZE.matcher(size).matches() && Integer.parseInt(size) < SMALL);
    }

    private Optional<Picture> picture(List<Block> blocks) {
        Optional<String> caption = figure().map(figure -> caption(figure.of(blocks))).filter(text -> !text.isEmpty())
                .or(() -> Optional.of(image.attr("title").strip()).filter(text -> !text.isEmpty()));
        return lazyAddress().or(() -> address("src"))
                .map(url -> new Picture(before, url, image.attr("alt").strip(), caption));
    }

    /** What stands in a figure, as far as it is a caption and not a story of its own. */
    private static String caption(List<Block> blocks) {
        StringBuilder caption = new StringBuilder();
        for (Block block : blocks) {
            if (caption.length() > LONGEST_CAPTION) {
                return "";
            }
            caption.append(caption.isEmpty() ? "" : " ").append(block.text());
        }
        return caption.length() > LONGEST_CAPTION ? "" : caption.toString();
    }

    /** What a script would load. */
    private Optional<String> lazyAddress() {
        return address("data-src", "data-original", "data-lazy-src");
    }

    private Optional<String> address(String... attributes) {
        return Stream.of(attributes).map(image::absUrl).filter(url -> url.startsWith("http")).findFirst();
    }
}
