package press.courant.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.courant.page.CorrectionView;
import press.courant.page.DateView;
import press.courant.page.DayPage;
import press.courant.page.EntryCard;
import press.courant.page.EntryPage;
import press.courant.page.HomePage;
import press.courant.page.HtmlPage;
import press.courant.page.ImageView;
import press.courant.page.Link;
import press.courant.page.MonthPage;
import press.courant.page.ShareCard;
import press.courant.page.SiteView;
import press.courant.page.SourceView;
import press.courant.page.TopicLink;
import press.courant.page.TranslationLink;

/** What a page says to machines, as JSON-LD in the words of schema.org, safe within a script element. */
final class JsonLd {
    private final HtmlPage page;
    private final SiteView site;
    private final ScriptJson json;
    private final boolean hasOwnLinks;

    private JsonLd(HtmlPage page, SiteView site, ScriptJson json) {
        this.page = page;
        this.site = site;
        this.json = json;
        hasOwnLinks = site.baseUrl().endsWith(site.home());
    }

    static void write(HtmlPage page, SiteView site, PageWriter out) throws IOException {
        new JsonLd(page, site, new ScriptJson(out)).graph();
    }

    private void graph() throws IOException {
        json.startObject();
        json.string("@context", "https://schema.org");
        json.startArray("@graph");
        if (page instanceof HomePage home && home.pager().number() == 1) {
            webSite();
        }
        Optional<Listing> listing = Listing.of(page);
        if (page instanceof EntryPage entry) {
            article(entry);
        } else if (listing.isPresent()) {
            collection(listing.get());
        }
        breadcrumbs();
        json.endArray();
        json.endObject();
    }

    private void webSite() throws IOException {
        json.startObject();
        type("WebSite");
        json.string("name", site.title());
        json.string("url", site.baseUrl());
        text("description", Optional.of(site.description()));
        json.string("inLanguage", site.language());
        publisher();
        json.endObject();
    }

    private void article(EntryPage entryPage) throws IOException {
        EntryCard entry = entryPage.entry();
        json.startObject();
        type("NewsArticle");
        json.string("headline", entry.title());
        json.string("url", entry.absoluteUrl());
        json.string("mainEntityOfPage", entry.absoluteUrl());
        json.string("datePublished", entry.date().iso());
        json.string("dateModified", entryPage.updated().map(DateView::iso).orElse(entry.date().iso()));
        json.string("inLanguage", entry.language());
        text("description", Optional.of(entry.summary()));
        images(entry.image(), page.head().card());
        topics(entry.topics());
        author(entry);
        publisher();
        if (entry.report().isPresent() || entry.source().isPresent()) {
            report(entry);
        }
        corrections(entryPage.corrections());
        translations(entryPage.translations());
        json.endObject();
    }

    private void images(Optional<ImageView> image, Optional<ShareCard> card) throws IOException {
        if (image.isPresent() && card.isPresent()) {
            json.startArray("image");
            json.startObject();
            image(image.get());
            json.string(card.get().url());
            json.endArray();
        } else if (image.isPresent()) {
            json.startObject("image");
            image(image.get());
        } else {
            text("image", card.map(ShareCard::url));
        }
    }

    /** The rest of an object that has begun. */
    private void image(ImageView image) throws IOException {
        type("ImageObject");
        json.string("url", image.absoluteUrl());
        if (image.width().isPresent() && image.height().isPresent()) {
            json.number("width", image.width().get());
            json.number("height", image.height().get());
        }
        text("caption", Optional.of(image.alt()));
        text("creditText", Optional.of(image.credit()));
        json.endObject();
    }

    /** Of the words that stand here: the report's for an excerpt or a reprint, ours otherwise. */
    private void author(EntryCard entry) throws IOException {
        boolean theirs = !entry.rights().equals("own");
        if (theirs && entry.author().isPresent()) {
            thing("author", "Person", entry.author().get(), Optional.empty());
        } else if (theirs && entry.source().isPresent()) {
            SourceView source = entry.source().get();
            thing("author", "Organization", source.name(), Optional.of(source.homepage()));
        } else {
            String editor = site.editor().isPresent() ? "Person" : "Organization";
            thing("author", editor, site.editor().orElse(site.title()), Optional.empty());
        }
    }

    /** The source's report that an entry is about. */
    private void report(EntryCard entry) throws IOException {
        json.startObject("isBasedOn");
        type("NewsArticle");
        text("url", entry.report());
        if (entry.author().isPresent()) {
            thing("author", "Person", entry.author().get(), Optional.empty());
        }
        if (entry.source().isPresent()) {
            SourceView source = entry.source().get();
            thing("publisher", "Organization", source.name(), Optional.of(source.homepage()));
        }
        json.endObject();
    }

    private void topics(List<TopicLink> topics) throws IOException {
        if (topics.isEmpty()) {
            return;
        }
        json.startArray("about");
        for (TopicLink topic : topics) {
            json.startObject();
            type("Thing");
            json.string("name", topic.label());
            json.string("url", absolute(topic.url()));
            json.endObject();
        }
        json.endArray();
    }

    /** The original of a translation, or the translations of an original. */
    private void translations(List<TranslationLink> others) throws IOException {
        Optional<TranslationLink> original = others.stream().filter(TranslationLink::original).findFirst();
        if (original.isPresent()) {
            json.startObject("translationOfWork");
            work(original.get());
        } else if (!others.isEmpty()) {
            json.startArray("workTranslation");
            for (TranslationLink other : others) {
                json.startObject();
                work(other);
            }
            json.endArray();
        }
    }

    /** The rest of an object that has begun. */
    private void work(TranslationLink work) throws IOException {
        type("NewsArticle");
        json.string("headline", work.title());
        json.string("url", work.absoluteUrl());
        json.string("inLanguage", work.tag());
        json.endObject();
    }

    private void corrections(List<CorrectionView> corrections) throws IOException {
        if (corrections.isEmpty()) {
            return;
        }
        json.startArray("correction");
        for (CorrectionView correction : corrections) {
            json.startObject();
            type("CorrectionComment");
            json.string("text", correction.text());
            json.string("datePublished", correction.date().iso());
            json.endObject();
        }
        json.endArray();
    }

    private void collection(Listing listing) throws IOException {
        json.startObject();
        type("CollectionPage");
        json.string("name", page.head().title());
        json.string("url", absolute(page.head().url()));
        text("description", Optional.of(page.head().description()));
        json.string("inLanguage", page.head().language());
        text("image", page.head().card().map(ShareCard::url));
        json.startObject("mainEntity");
        type("ItemList");
        json.number("numberOfItems", listing.items().size());
        items(listing.items(), "url");
        json.endObject();
        json.endObject();
    }

    private void breadcrumbs() throws IOException {
        List<Link> trail = new ArrayList<>();
        trail.add(new Link(site.title(), site.home()));
        if (page instanceof EntryPage entry) {
            entry.entry().topics().stream().findFirst().ifPresent(topic -> trail.add(new Link(topic.label(), topic.url())));
            trail.add(new Link(entry.entry().title(), entry.entry().url()));
        } else if (page instanceof DayPage day) {
            trail.addAll(List.of(day.year(), day.month(), new Link(day.date().label(), day.head().url())));
        } else if (page instanceof MonthPage month) {
            trail.addAll(List.of(month.year(), new Link(month.month(), month.head().url())));
        } else if (Listing.of(page).isPresent() && !(page instanceof HomePage)) {
            trail.add(new Link(page.head().title(), page.head().url()));
        } else {
            return;
        }
        json.startObject();
        type("BreadcrumbList");
        items(trail, "item");
        json.endObject();
    }

    private void items(List<Link> links, String field) throws IOException {
        json.startArray("itemListElement");
        for (int i = 0; i < links.size(); i++) {
            json.startObject();
            type("ListItem");
            json.number("position", i + 1);
            json.string("name", links.get(i).label());
            json.string(field, absolute(links.get(i).url()));
            json.endObject();
        }
        json.endArray();
    }

    private void publisher() throws IOException {
        thing("publisher", "Organization", site.title(), Optional.of(site.baseUrl()));
    }

    private void thing(String field, String type, String name, Optional<String> url) throws IOException {
        json.startObject(field);
        type(type);
        json.string("name", name);
        text("url", url);
        json.endObject();
    }

    private void type(String type) throws IOException {
        json.string("@type", type);
    }

    private void text(String field, Optional<String> value) throws IOException {
        if (value.isPresent() && !value.get().isEmpty()) {
            json.string(field, value.get());
        }
    }

    /** Links of our own carry the base path, which {@code baseUrl} ends in. */
    private String absolute(String url) {
        return hasOwnLinks && url.startsWith(site.home()) ? site.baseUrl() + url.substring(site.home().length()) : url;
    }
}
