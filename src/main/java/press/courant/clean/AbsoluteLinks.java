package press.courant.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.courant.model.BaseUrl;

/** Links that hold outside the site, for feeds. */
public final class AbsoluteLinks {
    private static final Pattern TAG = Pattern.compile("<[^>]++>");
    private static final Pattern ROOT_RELATIVE = Pattern.compile(" (href|src|cite)=\"/");
    private static final Pattern FRAGMENT = Pattern.compile(" href=\"#");

    private AbsoluteLinks() {}

    /**
     * The HTML with a whole address for each {@code href}, {@code src} and {@code cite} that is root-relative, and for
     * each {@code href} that leads to a place on its own page, such as a footnote.
     *
     * @param html as {@link HtmlCleaner} writes it: then each {@code <} begins a tag and each {@code >} ends one
     * @param page the absolute address of the page that the HTML is on
     */
    public static String of(String html, BaseUrl baseUrl, String page) {
        if (!html.contains("=\"/") && !html.contains("=\"#")) {
            return html;
        }
        String site = " $1=\"" + Matcher.quoteReplacement(baseUrl.origin()) + "/";
        String fragment = " href=\"" + Matcher.quoteReplacement(page) + "#";
        return TAG.matcher(html).replaceAll(tag -> {
            String absolute = ROOT_RELATIVE.matcher(tag.group()).replaceAll(site);
            return Matcher.quoteReplacement(FRAGMENT.matcher(absolute).replaceAll(fragment));
        });
    }
}
