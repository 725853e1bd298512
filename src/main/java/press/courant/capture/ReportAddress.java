package press.courant.capture;

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

    private static String upperCodes(String path) {
        return CODE.matcher(path).replaceAll(code -> code.group().toUpperCase(Locale.ROOT));
    }
}
