package press.courant.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import press.courant.model.Article;
import press.courant.model.BaseUrl;

/**
 * The addresses of the site; readers link to them, so they never change.
 *
 * <p>A <em>location</em> is the path of a page below the base, without a leading and with a final {@code /}, such as
 * {@code topics/energy/}; the home page's is empty.
 */
public record Permalinks(BaseUrl base) {
    public static final String HOME = "";
    private static final String INDEX = "index.html";
    public static final String ARCHIVE = "archive/";
    public static final String TOPICS = "topics/";
    public static final String SOURCES = "sources/";
    public static final String STORIES = "stories/";
    public static final String EDITIONS = "editions/";
    public static final String SEARCH = "search/";
    public static final String LANGUAGES = "languages/";

    public static String entry(Article article) {
        return day(article.day()) + article.slug() + "/";
    }

    public static String year(int year) {
        return String.format(Locale.ROOT, "%04d/", year);
    }

    public static String month(YearMonth month) {
        return month.toString().replace('-', '/') + "/";
    }

    public static String day(LocalDate day) {
        return day.toString().replace('-', '/') + "/";
    }

    public static String topic(String id) {
        return TOPICS + id + "/";
    }

    public static String source(String id) {
        return SOURCES + id + "/";
    }

    public static String language(String tag) {
        return LANGUAGES + tag + "/";
    }

    public static String story(String id) {
        return STORIES + id + "/";
    }

    public static String edition(String id) {
        return EDITIONS + id + "/";
    }

    /** The location of a page of a list; page 1 is the list's own. */
    public static String listPage(String list, int number) {
        return number == 1 ? list : list + "page/" + number + "/";
    }

    /** The output file that serves a location. */
    public static String file(String location) {
        return location.isEmpty() || location.endsWith("/") ? location + INDEX : location;
    }

    /** The location that an output file serves. */
    static String location(String file) {
        return file.equals(INDEX) || file.endsWith("/" + INDEX) ? file.substring(0, file.length() - INDEX.length()) : file;
    }

    /** A root-relative, percent-encoded URL with the base path. */
    public String url(String location) {
        return base.path() + encode(location);
    }

    /** An absolute, percent-encoded URL. */
    public String absolute(String location) {
        return base + encode(location);
    }

    /** RFC 3986 percent-encoding of a path in UTF-8. */
    private static String encode(String location) {
        if (isPlain(location)) {
            return location;
        }
        try {
            return new URI(null, null, "/" + location, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a path: " + location, e);
        }
    }

    /** Whether all of it stands in an address as it is, which takes less time to see than to make an address. */
    private static boolean isPlain(String location) {
        for (int i = 0; i < location.length(); i++) {
            char c = location.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '/' && i > 0;
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
