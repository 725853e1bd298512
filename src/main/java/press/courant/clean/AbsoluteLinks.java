package press.courant.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.courant.model.BaseUrl;

/** Links that hold outside the site, for feeds. */
public final class AbsoluteLinks {
    private static final Pattern TAG = Pattern.compile("<[^>]++>");
    private static final Pattern ROOT_RELATIVE = Pattern.compile(" (href|src|cite)=\"/");

    private AbsoluteLinks() {}

    /**
     * The HTML with a whole address for each root-relative {@code href}, {@code src} and {@code cite}.
     *
     * @param html as {@link HtmlCleaner} writes it: then each {@code <} begins a tag and each {@code >} ends one
     */
    public static String of(String html, BaseUrl baseUrl) {
        String replacement = " $1=\"" + Matcher.quoteReplacement(baseUrl.origin()) + "/";
        return TAG.matcher(html)
                .replaceAll(tag -> Matcher.quoteReplacement(
                        ROOT_RELATIVE.matcher(tag.group()).replaceAll(replacement)));
    }
}
