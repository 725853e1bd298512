package press.courant.capture;

import java.util.Optional;
import press.courant.clean.SafeUrl;
import press.courant.clean.TidyUrl;
import press.courant.content.Addresses;
import press.courant.content.Inventory;
import press.courant.extract.ExtractedArticle;
import press.courant.extract.Facts;

/**
 * A report of somebody else as far as it is known.
 *
 * @param date as an entry may have it
 * @param url as an entry may have it
 * @param paper the name of the paper
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
        Optional<String> language,
        Optional<String> summary,
        String text,
        String markdown) {

    /** What a page says, without what no entry could say. */
    public static Report of(ExtractedArticle article, Inventory inventory) {
        Facts facts = article.facts();
        return new Report(
                line(facts.title()),
                facts.published().filter(date -> inventory.day(date).isPresent()),
                facts.url().flatMap(Report::address),
                line(facts.siteName()),
                line(facts.author()),
                facts.language().flatMap(inventory::language).map(language -> language.tag()),
                line(facts.description()),
                article.text(),
                article.markdown());
    }

    /** The address of a report without what trackers add to it, where it is one. */
    public static Optional<String> address(String url) {
        return SafeUrl.of(url).map(TidyUrl::tidy).filter(Addresses::isReport);
    }

    public Report titled(String other) {
        return new Report(line(Optional.of(other)), date, url, paper, author, language, summary, text, markdown);
    }

    public Report dated(String other) {
        return new Report(title, Optional.of(other), url, paper, author, language, summary, text, markdown);
    }

    public Report at(String other) {
        return new Report(title, date, Optional.of(other), paper, author, language, summary, text, markdown);
    }

    private static Optional<String> line(Optional<String> text) {
        return text.map(YamlText::line).filter(line -> !line.isEmpty());
    }
}
