package press.courant.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What an HTML page is given on its way out so that it follows the edits: the tag of a script, and in it its version. */
final class ReloadTag {
    /** Where the script and the events are, at the root whatever the site's base path is or becomes. */
    static final String FOLDER = "/_courant/";

    private static final byte[] BODY_END = "</body>".getBytes(StandardCharsets.ISO_8859_1);
    /** The address of a theme's file is new with each change to it, and the page is not. */
    private static final Pattern THEME_VERSION = Pattern.compile("(/theme/[^\"?\\s]*)\\?v=[0-9a-f]{8}");

    private ReloadTag() {}

    static byte[] addedTo(byte[] html, String version, String assets) {
        byte[] tag = ("<script src=\"" + FOLDER + "reload.js\" data-version=\"" + version + "\" data-assets=\"" + assets
                        + "\"></script>\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        int place = lastBodyEnd(html);
        byte[] all = new byte[html.length + tag.length];
        System.arraycopy(html, 0, all, 0, place);
        System.arraycopy(tag, 0, all, place, tag.length);
        System.arraycopy(html, place, all, place + tag.length, html.length - place);
        return all;
    }

    /** What differs between two states of a page, without the files of the theme that it links to. */
    static String version(Reply reply) {
        if (reply instanceof Reply.Made made) {
            String markup = THEME_VERSION.matcher(new String(made.bytes(), StandardCharsets.ISO_8859_1)).replaceAll("$1");
            return made.status() + "-" + digest(markup.getBytes(StandardCharsets.ISO_8859_1));
        }
        return reply instanceof Reply.Failed ? "failed" : "";
    }

    /** What differs between two states of the files that are published as they are. */
    static String version(Map<String, String> assets) {
        return digest(new TreeMap<>(assets).toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The first 96 bits of a SHA-256 sum, in hexadecimal. */
    static String digest(byte[] bytes) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(sum, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Where the last end tag of the body begins, or the end where there is none. */
    private static int lastBodyEnd(byte[] html) {
        for (int i = html.length - BODY_END.length; i >= 0; i--) {
            if (isBodyEnd(html, i)) {
                return i;
            }
        }
        return html.length;
    }

    private static boolean isBodyEnd(byte[] html, int from) {
        for (int i = 0; i < BODY_END.length; i++) {
            int letter = html[from + i];
            if ((letter >= 'A' && letter <= 'Z' ? letter + 32 : letter) != BODY_END[i]) {
                return false;
            }
        }
        return true;
    }
}
