package press.courant.likeness;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.courant.clean.TidyUrl;

/**
 * What is the same for all addresses of one report.
 *
 * <p>{@code http://www.paper.example/a/amp/?utm_source=x#top} yields {@code paper.example/a}.
 */
public final class ReportAddress {
    private static final Pattern PARTS = Pattern.compile("(?i)https?://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(#!.*)?(?:#.*)?");
    /** What viewers of AMP pages put before the address of a page. */
    private static final Pattern VIEWER = Pattern.compile(
            "(?i)https?://(?:www\\.google\\.[a-z.]+/amp/|[^/]+\\.cdn\\.ampproject\\.org/[a-z]/)(?:s/)?");
    private static final Pattern PORT = Pattern.compile(":(80|443)?$");
    private static final Pattern MOBILE = Pattern.compile("^((www\\d?|m|mobile|amp)\\.)+(?=[^.]+\\.)");
    private static final Pattern AMP_PATH = Pattern.compile("(?i)^/amp(?=/.)|/amp/*$|\\.amp$|\\.amp(?=\\.html?$)");
    private static final Pattern AMP_PARAMETER = Pattern.compile("(?i)amp(=[^&]*)?|outputType=amp|output=amp");
    private static final Pattern CODE = Pattern.compile("%[0-9A-Fa-f]{2}");

    private ReportAddress() {}

    /** Nothing where it is no address of one report, as a paper's home page. */
    public static Optional<String> of(String url) {
        if (isPlain(url)) {
            int host = "https://".length();
            int end = url.endsWith("/") ? url.length() - 1 : url.length();
            return url.indexOf('/', host) < end ? Optional.of(url.substring(host, end)) : Optional.empty();
        }
        Matcher viewer = VIEWER.matcher(url);
        String direct = viewer.lookingAt() ? "https://" + url.substring(viewer.end()) : url;
        Matcher parts = PARTS.matcher(TidyUrl.tidy(direct));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host = MOBILE.matcher(PORT.matcher(parts.group(1).toLowerCase(Locale.ROOT)).replaceAll("")).replaceAll("");
        String path = AMP_PATH.matcher(upperCodes(parts.group(2))).replaceAll("").replaceFirst("/+$", "");
        String query = parts.group(3) == null ? "" : Stream.of(parts.group(3).split("&"))
                .filter(parameter -> !parameter.isEmpty() && !AMP_PARAMETER.matcher(parameter).matches())
                .sorted().collect(Collectors.joining("&"));
        String view = parts.group(4) == null ? "" : parts.group(4);
        String rest = path + (query.isEmpty() ? "" : "?" + query) + view;
        return rest.isEmpty() ? Optional.empty() : Optional.of(host + rest);
    }

    /** Whether there is nothing to take off but a final slash, as with most addresses. */
    private static boolean isPlain(String url) {
        int path = url.startsWith("https://") ? url.indexOf('/', "https://".length()) : -1;
        boolean variant = url.startsWith("www", "https://".length()) || url.startsWith("m", "https://".length());
        if (path < 0 || url.endsWith("//") || variant) {
            return false;
        }
        for (int i = "https://".length(); i < url.length(); i++) {
            char c = url.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '/' || c == '_'
                    || i > path && c >= 'A' && c <= 'Z';
            if (!plain || c == 'a' && "./".indexOf(url.charAt(i - 1)) >= 0 && url.startsWith("amp", i)) {
                return false;
            }
        }
        return !url.startsWith("google.", "https://".length());
    }

    private static String upperCodes(String path) {
        return CODE.matcher(path).replaceAll(code -> code.group().toUpperCase(Locale.ROOT));
    }
}
