package press.courant.clean;

import java.util.List;
import press.courant.model.BaseUrl;

/** Links that hold outside the site, for feeds. */
public final class AbsoluteLinks {
    private static final String LINK = " href=\"";
    private static final List<String> ADDRESSES = List.of(LINK, " src=\"", " cite=\"");

    private AbsoluteLinks() {}

    /**
     * The HTML with a whole address for each {@code href}, {@code src} and {@code cite} that is root-relative, and for
     * each {@code href} that leads to a place on its own page, such as a footnote.
     *
     * @param html as {@link HtmlCleaner} writes it: then each {@code <} begins a tag and each {@code >} ends one
     * @param page the absolute address of the page that the HTML is on
     */
    public static String of(String html, BaseUrl baseUrl, String page) {
        StringBuilder absolute = new StringBuilder();
        int written = 0;
        int equals = html.indexOf('=');
        for (int tag = html.indexOf('<'), end; tag >= 0 && equals >= 0; tag = html.indexOf('<', end)) {
            end = endOf(html, tag);
            equals = equals < tag ? html.indexOf('=', tag) : equals;
            for (; equals >= 0 && equals < end; equals = html.indexOf('=', equals + 1)) {
                int address = equals + 2;
                boolean isFragment = html.startsWith("\"#", equals + 1) && endsWith(html, address, LINK);
                boolean isOnSite = html.startsWith("\"/", equals + 1)
                        && ADDRESSES.stream().anyMatch(attribute -> endsWith(html, address, attribute));
                if (isFragment || isOnSite) {
                    absolute.append(html, written, address).append(isFragment ? page : baseUrl.origin());
                    written = address;
                }
            }
        }
        return written == 0 ? html : absolute.append(html, written, html.length()).toString();
    }

    private static int endOf(String html, int tag) {
        int end = html.indexOf('>', tag);
        return end < 0 ? html.length() : end;
    }

    private static boolean endsWith(String html, int end, String ending) {
        return html.startsWith(ending, end - ending.length());
    }
}
