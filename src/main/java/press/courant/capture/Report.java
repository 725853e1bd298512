package press.courant.capture;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import press.courant.clean.SafeUrl;
import press.courant.clean.TidyUrl;
import press.courant.content.Addresses;
import press.courant.content.Inventory;
import press.courant.extract.ExtractedArticle;
import press.courant.extract.Facts;
import press.courant.model.Access;

/**
 * A report of somebody else as far as it is known.
 *
 * @param date as an entry may have it
 * @param url as an entry may have it
 * @param paper the name of the paper
 * @param access who may read the report, as an entry may have it
 * @param language a tag as an entry may have it
 * @param text the body, paragraphs parted by blank lines
 * @param markdown the body
 */
public record Report(
        Optional<String> title,
        Optional<String> date,
        Optional<String> url,
        Optional<String> paper,
        Optional<String> author,
        Optional<String> access,
        Optional<String> language,
        Optional<String> summary,
        String text,
        String markdown) {
    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");

    /** What a page says, without what no entry could say. */
    public static Report of(ExtractedArticle article, Inventory inventory) {
        Facts facts = article.facts();
        return new Report(
                line(facts.title()),
                facts.published().filter(date -> inventory.day(date).isPresent()),
                facts.url().flatMap(Report::address),
                line(facts.siteName()),
                line(facts.author()),
                Optional.empty(),
                facts.language().flatMap(inventory::language).map(language -> language.tag()),
                line(facts.description()),
                article.text(),
                article.markdown());
    }

    /** The address of a report without what trackers add to it, where it is one. */
    public static Optional<String> address(String url) {
        return SafeUrl.of(url).map(TidyUrl::tidy).filter(Addresses::isReport);
    }

    /** The same with another title. */
    public Report titled(String other) {
        return new Report(line(Optional.of(other)), date, url, paper, author, access, language, summary, text, markdown);
    }

    /** The same with another date, as an entry may have it. */
    public Report dated(String other) {
        return new Report(title, Optional.of(other), url, paper, author, access, language, summary, text, markdown);
    }

    /** The same by another author. */
    public Report by(String other) {
        return new Report(title, date, url, paper, line(Optional.of(other)), access, language, summary, text, markdown);
    }

    /** The same at another address, as an entry may have it. */
    public Report at(String other) {
        return new Report(title, date, Optional.of(other), paper, author, access, language, summary, text, markdown);
    }

    /** What is known of a page of the web, as much of it as the page lets programs keep. */
    public static Report of(WebPage page, Inventory inventory) {
        Report all = of(page.article(), inventory);
        RobotsWishes wishes = page.wishes();
        int characters = wishes.characters().orElse(Integer.MAX_VALUE);
        int words = wishes.isExcerptOnly() ? inventory.config().excerptWords() : Integer.MAX_VALUE;
        return new Report(
                all.title,
                all.date,
                all.url,
                all.paper,
                all.author,
                page.isForSubscribers() ? Optional.of(Access.PAYWALL.name().toLowerCase(Locale.ROOT)) : Optional.empty(),
                all.language,
                all.summary.filter(summary -> summary.length() <= characters),
                start(all.text, characters, words),
                start(all.markdown, characters, words));
    }

    /** The first paragraphs, up to the one that reaches the number of words, and none that goes over that of characters. */
    private static String start(String text, int characters, int words) {
        StringBuilder start = new StringBuilder();
        int counted = 0;
        for (String paragraph : BLANK_LINES.split(text.strip())) {
            if (counted >= words || start.length() + paragraph.length() > characters) {
                break;
            }
            start.append(paragraph).append("\n\n");
            counted += paragraph.split("\\s+").length;
        }
        return start.toString().strip();
    }

    private static Optional<String> line(Optional<String> text) {
        return text.map(YamlText::line).filter(line -> !line.isEmpty());
    }
}
