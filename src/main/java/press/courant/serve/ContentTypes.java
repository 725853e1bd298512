package press.courant.serve;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.MimeTypes;

/** The types that GitHub Pages gives files, by their names: those of mime-db, texts in UTF-8. */
final class ContentTypes {
    private static final MimeTypes KNOWN = MimeTypes.DEFAULTS;
    /** Where the two know different types, or only one of them knows any. */
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("atom", "application/atom+xml"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("ics", "text/calendar"),
            Map.entry("js", "application/javascript"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("jsonld", "application/ld+json"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("m4v", "video/x-m4v"),
            Map.entry("map", "application/json; charset=utf-8"),
            Map.entry("md", "text/markdown"),
            Map.entry("mjs", "application/javascript"),
            Map.entry("oga", "audio/ogg"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("ogv", "video/ogg"),
            Map.entry("opus", "audio/ogg"),
            Map.entry("otf", "font/otf"),
            Map.entry("rss", "application/rss+xml"),
            Map.entry("vtt", "text/vtt"),
            Map.entry("wav", "audio/wav"),
            Map.entry("weba", "audio/webm"),
            Map.entry("webm", "video/webm"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("yaml", "text/yaml"),
            Map.entry("yml", "text/yaml"));

    private ContentTypes() {}

    static String of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        String type = Optional.ofNullable(OWN.get(extension))
                .or(() -> Optional.ofNullable(KNOWN.getMimeByExtension("x." + extension)))
                .orElse("application/octet-stream");
        boolean text = type.startsWith("text/") || type.equals("application/javascript");
        return text ? type + "; charset=utf-8" : type;
    }
}
