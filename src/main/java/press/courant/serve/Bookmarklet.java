package press.courant.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The bookmark that sends the page that is read to a preview. */
final class Bookmarklet {
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*\\R");
    private static final Pattern INDENT = Pattern.compile("\\R\\s*");

    private Bookmarklet() {}

    /**
     * The address of the bookmark: the script as it stands in {@code bookmarklet.js}, in one line.
     *
     * @param origin of the preview
     */
    static String address(String source, String origin, CaptureToken token) {
        String script = INDENT.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll(" ").strip()
                .replace("PREVIEW_ORIGIN", origin)
                .replace("CAPTURE_TOKEN", token.text());
        return "javascript:" + URLEncoder.encode(script, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
