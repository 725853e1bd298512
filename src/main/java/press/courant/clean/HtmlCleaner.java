package press.courant.clean;

import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import press.courant.model.BaseUrl;

/** Makes any HTML safe to publish: the last step before output. */
public final class HtmlCleaner {
    private final BaseUrl baseUrl;

    public HtmlCleaner(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The HTML of a body without anything harmful; cleaning it again changes nothing. */
    public String clean(String html) {
        return Jsoup.clean(html, Safelist.relaxed());
    }
}
