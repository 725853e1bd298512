package press.courant.clean;

import org.jsoup.Jsoup;

/**
 * The plain text of HTML.
 *
 * @param text blocks parted by {@code \n}
 * @param words how many it has
 */
public record HtmlText(String text, int words) {
    public static HtmlText of(String html) {
        String text = Jsoup.parseBodyFragment(html).body().text();
        return new HtmlText(text, text.isEmpty() ? 0 : text.split(" ").length);
    }
}
