package press.courant.clean;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pictures in a text, shown by files of several widths. */
public final class PictureTags {
    private static final Pattern TAG = Pattern.compile("<img( [^>]++)>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z]++)=\"([^\"]*+)\"");

    private PictureTags() {}

    /**
     * What there is of a picture.
     *
     * @param src of a file that every browser shows
     * @param width of that file in pixels, or 0
     * @param height of that file in pixels, or 0
     * @param set the same in several widths, as {@code srcset} has them; may be empty
     * @param webp the same as WebP
     */
    public record Files(String src, int width, int height, String set, String webp) {}

    /**
     * The HTML with each picture in the width that suits the reader.
     *
     * @param html as {@link HtmlCleaner} writes it: then each {@code <} begins a tag and each {@code >} ends one
     * @param files of a picture, by its {@code src}
     * @param sizes how wide pictures are shown, as HTML's {@code sizes} says it
     */
    public static String inPage(String html, Function<String, Optional<Files>> files, String sizes) {
        return replaced(html, files, Optional.of(sizes));
    }

    /** The HTML with one file for each picture, as old programs want it. */
    public static String inFeed(String html, Function<String, Optional<Files>> files) {
        return replaced(html, files, Optional.empty());
    }

    private static String replaced(String html, Function<String, Optional<Files>> files, Optional<String> sizes) {
        if (!html.contains("<img ")) {
            return html;
        }
        return TAG.matcher(html).replaceAll(tag -> Matcher.quoteReplacement(
                tag(tag.group(), attributes(tag.group(1)), files, sizes)));
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        ATTRIBUTE.matcher(tag).results().forEach(found -> attributes.put(found.group(1), found.group(2)));
        return attributes;
    }

    private static String tag(String tag, Map<String, String> given, Function<String, Optional<Files>> files,
            Optional<String> sizes) {
        Optional<Files> found = files.apply(given.getOrDefault("src", "").replace("&amp;", "&"));
        if (found.isEmpty()) {
            return tag;
        }
        Files picture = found.get();
        Map<String, String> attributes = new LinkedHashMap<>(given);
        attributes.put("src", escaped(picture.src()));
        if (picture.width() > 0 && !given.containsKey("height")) {
            int width = given.containsKey("width") ? Integer.parseInt(given.get("width")) : picture.width();
            attributes.put("width", String.valueOf(width));
            attributes.put("height", String.valueOf(Math.round((double) picture.height() * width / picture.width())));
        }
        if (sizes.isEmpty()) {
            return tag("img", attributes);
        }
        // What the editor says of the width is right in all themes.
        String shown = given.containsKey("width") ? given.get("width") + "px" : sizes.get();
        attributes.put("decoding", "async");
        if (!picture.set().isEmpty()) {
            attributes.put("srcset", escaped(picture.set()));
            attributes.put("sizes", shown);
        }
        Map<String, String> source = new LinkedHashMap<>();
        source.put("type", "image/webp");
        source.put("srcset", escaped(picture.webp()));
        source.put("sizes", shown);
        return picture.webp().isEmpty()
                ? tag("img", attributes)
                : "<picture>" + tag("source", source) + tag("img", attributes) + "</picture>";
    }

    private static String escaped(String url) {
        return url.replace("&", "&amp;").replace("\"", "&quot;");
    }

    private static String tag(String name, Map<String, String> attributes) {
        StringBuilder tag = new StringBuilder("<").append(name);
        attributes.forEach((key, value) -> tag.append(' ').append(key).append("=\"").append(value).append('"'));
        return tag.append('>').toString();
    }
}
