package press.courant.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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
    private static final JsonFactory FACTORY = new JsonFactory();

    private final HtmlPage page;
    private final SiteView site;
    private final JsonGenerator json;

    private JsonLd(HtmlPage page, SiteView site, JsonGenerator json) {
        this.page = page;
        this.site = site;
        this.json = json;
    }

    static String write(HtmlPage page, SiteView site) {
        StringWriter text = new StringWriter(2048);
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setCharacterEscapes(ScriptEscapes.INSTANCE);
            new JsonLd(page, site, json).graph();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void graph() throws IOException {
        json.writeStartObject();
        json.writeStringField("@context", "https://schema.org");
        json.writeArrayFieldStart("@graph");
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
        json.writeEndArray();
        json.writeEndObject();
    }

    private void webSite() throws IOException {
        json.writeStartObject();
        type("WebSite");
        json.writeStringField("name", site.title());
        json.writeStringField("url", site.baseUrl());
        text("description", Optional.of(site.description()));
        json.writeStringField("inLanguage", site.language());
        publisher();
        json.writeEndObject();
    }

    private void article(EntryPage entryPage) throws IOException {
        EntryCard entry = entryPage.entry();
        json.writeStartObject();
        type("NewsArticle");
        json.writeStringField("headline", entry.title());
        json.writeStringField("url", entry.absoluteUrl());
        json.writeStringField("mainEntityOfPage", entry.absoluteUrl());
        json.writeStringField("datePublished", entry.date().iso());
        json.writeStringField("dateModified", entryPage.updated().map(DateView::iso).orElse(entry.date().iso()));
        json.writeStringField("inLanguage", entry.language());
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
        json.writeEndObject();
    }

    private void images(Optional<ImageView> image, Optional<ShareCard> card) throws IOException {
        if (image.isPresent() && card.isPresent()) {
            json.writeArrayFieldStart("image");
            image(image.get());
            json.writeString(card.get().url());
            json.writeEndArray();
        } else if (image.isPresent()) {
            json.writeFieldName("image");
            image(image.get());
        } else {
            text("image", card.map(ShareCard::url));
        }
    }

    private void image(ImageView image) throws IOException {
        json.writeStartObject();
        type("ImageObject");
        json.writeStringField("url", image.absoluteUrl());
        if (image.width().isPresent() && image.height().isPresent()) {
            json.writeNumberField("width", image.width().get());
            json.writeNumberField("height", image.height().get());
        }
        text("caption", Optional.of(image.alt()));
        text("creditText", Optional.of(image.credit()));
        json.writeEndObject();
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
        json.writeObjectFieldStart("isBasedOn");
        type("NewsArticle");
        text("url", entry.report());
        if (entry.author().isPresent()) {
            thing("author", "Person", entry.author().get(), Optional.empty());
        }
        if (entry.source().isPresent()) {
            SourceView source = entry.source().get();
            thing("publisher", "Organization", source.name(), Optional.of(source.homepage()));
        }
        json.writeEndObject();
    }

    private void topics(List<TopicLink> topics) throws IOException {
        if (topics.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("about");
        for (TopicLink topic : topics) {
            json.writeStartObject();
            type("Thing");
            json.writeStringField("name", topic.label());
            json.writeStringField("url", absolute(topic.url()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The original of a translation, or the translations of an original. */
    private void translations(List<TranslationLink> others) throws IOException {
        Optional<TranslationLink> original = others.stream().filter(TranslationLink::original).findFirst();
        if (original.isPresent()) {
            json.writeFieldName("translationOfWork");
            work(original.get());
        } else if (!others.isEmpty()) {
            json.writeArrayFieldStart("workTranslation");
            for (TranslationLink other : others) {
                work(other);
            }
            json.writeEndArray();
        }
    }

    private void work(TranslationLink work) throws IOException {
        json.writeStartObject();
        type("NewsArticle");
        json.writeStringField("headline", work.title());
        json.writeStringField("url", work.absoluteUrl());
        json.writeStringField("inLanguage", work.tag());
        json.writeEndObject();
    }

    private void corrections(List<CorrectionView> corrections) throws IOException {
        if (corrections.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("correction");
        for (CorrectionView correction : corrections) {
            json.writeStartObject();
            type("CorrectionComment");
            json.writeStringField("text", correction.text());
            json.writeStringField("datePublished", correction.date().iso());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void collection(Listing listing) throws IOException {
        json.writeStartObject();
        type("CollectionPage");
        json.writeStringField("name", page.head().title());
        json.writeStringField("url", absolute(page.head().url()));
        text("description", Optional.of(page.head().description()));
        json.writeStringField("inLanguage", page.head().language());
        text("image", page.head().card().map(ShareCard::url));
        json.writeObjectFieldStart("mainEntity");
        type("ItemList");
        json.writeNumberField("numberOfItems", listing.items().size());
        items(listing.items(), "url");
        json.writeEndObject();
        json.writeEndObject();
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
        json.writeStartObject();
        type("BreadcrumbList");
        items(trail, "item");
        json.writeEndObject();
    }

    private void items(List<Link> links, String field) throws IOException {
        json.writeArrayFieldStart("itemListElement");
        for (int i = 0; i < links.size(); i++) {
            json.writeStartObject();
            type("ListItem");
            json.writeNumberField("position", i + 1);
            json.writeStringField("name", links.get(i).label());
            json.writeStringField(field, absolute(links.get(i).url()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void publisher() throws IOException {
        thing("publisher", "Organization", site.title(), Optional.of(site.baseUrl()));
    }

    private void thing(String field, String type, String name, Optional<String> url) throws IOException {
        json.writeObjectFieldStart(field);
        type(type);
        json.writeStringField("name", name);
        text("url", url);
        json.writeEndObject();
    }

    private void type(String type) throws IOException {
        json.writeStringField("@type", type);
    }

    private void text(String field, Optional<String> value) throws IOException {
        if (value.isPresent() && !value.get().isEmpty()) {
            json.writeStringField(field, value.get());
        }
    }

    /** Links of our own carry the base path, which {@code baseUrl} ends in. */
    private String absolute(String url) {
        boolean ours = url.startsWith(site.home()) && site.baseUrl().endsWith(site.home());
        return ours ? site.baseUrl() + url.substring(site.home().length()) : url;
    }
}
