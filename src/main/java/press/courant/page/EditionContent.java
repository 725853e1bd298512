package press.courant.page;

import press.courant.clean.HtmlWriter;
import press.courant.page.EditionBundles.Bundle;
import press.courant.page.EditionBundles.Bundle.Item;

/** An edition as HTML for feeds: the editor's introduction, and its entries in order. */
final class EditionContent {
    private final Views views;

    EditionContent(Views views) {
        this.views = views;
    }

    String html(Bundle bundle) {
        StringBuilder html = new StringBuilder(views.pictures.inFeed(bundle.introduction().html()));
        html.append("<ol>\n");
        for (Item item : bundle.items()) {
            EntryCard card = views.card(item.article());
            html.append("<li><a");
            HtmlWriter.attribute("href", card.absoluteUrl(), html);
            language(card, html);
            html.append('>');
            HtmlWriter.text(card.title(), html);
            html.append("</a>");
            card.source().ifPresent(source -> HtmlWriter.text(" (" + source.name() + ")", html));
            if (item.note().isPresent()) {
                html.append("<p>");
                HtmlWriter.text(item.note().get(), html);
                html.append("</p>");
            }
            if (!card.summary().isEmpty()) {
                html.append("<p");
                language(card, html);
                html.append('>');
                HtmlWriter.text(card.summary(), html);
                html.append("</p>");
            }
            html.append("</li>\n");
        }
        return html.append("</ol>\n").toString();
    }

    private void language(EntryCard card, StringBuilder html) {
        if (!card.language().equals(views.config.language().tag())) {
            HtmlWriter.attribute("lang", card.language(), html);
            HtmlWriter.attribute("dir", card.direction(), html);
        }
    }
}
