package press.courant.capture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What bytes are, by how they begin; what a server says of them is asked only where they do not tell. */
public final class ContentKind {
    private static final int LOOKED_AT = 4_096;
    private static final Pattern MARKUP = Pattern.compile("<[a-z!/?]");
    private static final Pattern FEED = Pattern.compile(
            "<(rss|feed|rdf:rdf)[\\s>]|^[\\u00ef\\u00bb\\u00bf\\s]*\\{[^<]*\"https?:\\\\?/\\\\?/jsonfeed\\.org\\\\?/version");
    private static final Pattern HTML = Pattern.compile("<(html|!doctype html|head|body)[\\s>]");

    private record Magic(String start, String kind) {}

    private static final List<Magic> MAGIC = List.of(
            new Magic("%PDF-", "a PDF"),
            new Magic("\u0089PNG", "a picture"),
            new Magic("\u00FF\u00D8\u00FF", "a picture"),
            new Magic("GIF8", "a picture"),
            new Magic("RIFF", "a picture or a recording"),
            new Magic("ID3", "a recording"),
            new Magic("PK\u0003\u0004", "an archive or an office document"),
            new Magic("\u00D0\u00CF\u0011\u00E0", "an office document"));

    private static final String A_FEED = "a feed";

    private ContentKind() {}

    /** Whether a file is a list of reports, and not a report. */
    public static boolean isFeed(byte[] bytes) {
        return notAPage(bytes, Optional.empty()).filter(ContentKind::isFeed).isPresent();
    }

    /** Whether that is what {@link #notAPage} calls a list of reports. */
    static boolean isFeed(String kind) {
        return kind.equals(A_FEED);
    }

    /** What it is, where it is nothing that an article can be found in. */
    static Optional<String> notAPage(byte[] bytes, Optional<String> mediaType) {
        String start = start(bytes);
        Optional<String> known = MAGIC.stream().filter(magic -> start.startsWith(magic.start())).map(Magic::kind).findFirst();
        String lower = start.strip().toLowerCase(Locale.ROOT);
        if (known.isPresent()) {
            return known;
        } else if (FEED.matcher(lower).find() && !HTML.matcher(lower).find()) {
            return Optional.of(A_FEED);
        } else if (start.indexOf('\0') >= 0 && !isWide(start)) {
            return Optional.of(mediaType.filter(type -> !type.startsWith("text/")).orElse("binary data"));
        }
        boolean data = mediaType.filter(type ->
                type.endsWith("json") || type.endsWith("javascript") || type.equals("text/css")).isPresent();
        return data && !MARKUP.matcher(lower).find() ? mediaType : Optional.empty();
    }

    /** A file name that says whether it is HTML, where the bytes leave it open. */
    static String name(byte[] bytes, Optional<String> mediaType) {
        boolean html = mediaType.filter(type -> type.contains("html")).isPresent();
        return html && MARKUP.matcher(start(bytes).toLowerCase(Locale.ROOT).replace("\0", "")).find() ? "page.html" : "page";
    }

    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    }

    private static boolean isWide(String start) {
        return start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF");
    }
}
