package press.courant.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import press.courant.clean.AbsoluteLinks;
import press.courant.clean.HtmlExcerpt;
import press.courant.clean.HtmlText;
import press.courant.clean.MailText;
import press.courant.model.Article;
import press.courant.model.EditionPeriod;
import press.courant.model.Rights;
import press.courant.page.EditionBundles.Bundle;
import press.courant.page.EditionBundles.Bundle.Item;

/** Plans the mails of editions, which are made when somebody asks for them and are no part of the site. */
public final class MailPlanner {
    private static final int PREHEADER = 140;

    private final Views views;
    private final EditionBundles editions;

    MailPlanner(Views views, EditionBundles editions) {
        this.views = views;
        this.editions = editions;
    }

    /**
     * An edition that can be asked for.
     *
     * @param path its file; empty for an automatic one
     * @param entries how many of its entries are visible
     */
    public record Listed(EditionPeriod period, Optional<String> path, int entries) {}

    /** All editions, newest first. */
    public List<Listed> editions() {
        return editions.newestFirst().stream()
                .map(bundle -> new Listed(bundle.period(), bundle.path(), bundle.items().size())).toList();
    }

    /**
     * The mail of an edition.
     *
     * @param period of an edition that has entries
     */
    public EditionMail mail(EditionPeriod period, MailDetail detail) {
        Bundle bundle = editions.newestFirst().stream()
                .filter(edition -> edition.period().equals(period)).findFirst().orElseThrow();
        MailText plain = new MailText();
        String url = views.permalinks.absolute(bundle.location());
        int urlLink = plain.number(url);
        String introduction = AbsoluteLinks.of(
                views.pictures.inFeed(bundle.introduction().html()), views.config.baseUrl(), url);
        String plainIntroduction = plain.of(introduction);
        int all = bundle.items().size();
        int shown = all - detail.left();
        List<MailItem> items = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            items.add(item(i + 1, bundle.items().get(i), i >= shown - detail.lines() ? -1 : detail.words(), plain));
        }
        String title = editions.title(bundle);
        return new EditionMail(period.id(), views.word("feedTitle", views.config.title(), title), preheader(bundle), title,
                views.dates.period(period), bundle.isCurated(), introduction, plainIntroduction, items, all,
                items.size() < all || items.stream().anyMatch(MailItem::shortened), url, urlLink, plain.links(),
                bundle.updated());
    }

    /** @param words of its text at most; 0 for the summary, -1 for neither */
    private MailItem item(int number, Item item, int words, MailText plain) {
        Article article = item.article();
        EntryCard card = views.card(article);
        String body = AbsoluteLinks.of(
                views.pictures.inFeed(article.body().html()), views.config.baseUrl(), card.absoluteUrl());
        // A permission to reprint is one for the site.
        boolean hasText = !body.isBlank() && article.attribution().rights() != Rights.FULL;
        HtmlExcerpt.Excerpt text = words > 0 && hasText
                ? words >= article.body().words() ? new HtmlExcerpt.Excerpt(body, false) : HtmlExcerpt.cut(body, words)
                : new HtmlExcerpt.Excerpt("", !body.isBlank());
        Optional<String> summary =
                Optional.of(card.summary()).filter(some -> words >= 0 && text.html().isEmpty() && !some.isEmpty());
        String written = plain.of(text.html());
        int pageLink = plain.number(card.absoluteUrl());
        int reportLink = card.report().map(plain::number).orElse(0);
        return new MailItem(number, card, item.note(), text.html(), written, summary, words < 0, text.truncated(), pageLink,
                reportLink);
    }

    /** The beginning of what the editor wrote, or of the titles. */
    private String preheader(Bundle bundle) {
        String words = HtmlText.of(bundle.introduction().html()).text().lines().findFirst().orElseGet(() ->
                bundle.items().stream().map(item -> item.article().title()).collect(Collectors.joining("; ")));
        if (words.codePointCount(0, words.length()) <= PREHEADER) {
            return words;
        }
        String beginning = words.substring(0, words.offsetByCodePoints(0, PREHEADER));
        int space = beginning.lastIndexOf(' ');
        return (space > 0 ? beginning.substring(0, space) : beginning) + "…";
    }
}
