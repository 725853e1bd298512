package press.courant.content;

import static press.courant.content.Schema.optional;
import static press.courant.content.Schema.required;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What the editor's files may say: one definition for the reader's checks and for the JSON Schemas. */
public final class Schemas {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final ValueType LANGUAGE = Values.LANGUAGE;
    private static final ValueType ALIASES = new ValueType.Listing("a list of paths", Values.PATH, false);

    static final Schema NAMED_SOURCE = Schema.of("A source that is not in sources.yaml.",
            required("name", Values.LINE, "Its name, as readers know it."),
            optional("url", Values.URL, "Its home page; that of the report's site otherwise."));

    static final Schema IMAGE = Schema.of("The entry's picture.",
            required("src", Values.IMAGE, "Its address, or its path from the site's root, such as /assets/photo.jpg."),
            required("alt", Values.TEXT, "What it shows, for those who do not see it."),
            required("credit", Values.LINE, "Who made it, and its licence."));

    static final Schema CORRECTION = Schema.of("A dated correction.",
            required("date", Values.DAY, "The day of the correction."),
            required("text", Values.TEXT, "What was wrong and what is right."));

    static final Schema ARTICLE = Schema.of("The front matter of an entry in content/articles.",
            required("title", Values.LINE, "The headline."),
            required("date", Values.DATE, "The day, or the moment, of publication; in the site's time zone unless it has an offset."),
            optional("topics", new ValueType.Listing("a list of topics", Values.LINE, true), "Ids or aliases from topics.yaml."),
            optional("source", new ValueType.Either(Values.LINE, new ValueType.Mapping("a map with name and url", NAMED_SOURCE)),
                    "The id of a source in sources.yaml, or a map with its name and url; needed unless rights are own."),
            optional("url", Values.URL, "The report that the entry is about; needed wherever there is a source."),
            optional("author", Values.LINE, "The author of the report."),
            optional("access", Values.choice("free", "registration", "paywall"), "What a reader needs to read the report; the source's otherwise."),
            optional("rights", Values.choice("own", "excerpt", "full"),
                    "Whose words the body is: own, an excerpt of theirs (cut to excerptWords), or theirs in full; excerpt otherwise."),
            optional("permission", Values.TEXT, "Who allowed a full reprint, and when; needed with rights: full."),
            optional("summary", Values.text("a text", 1_000), "One sentence for lists, feeds and cards."),
            optional("story", Values.ID_TEXT, "The id of the developing story that the entry belongs to."),
            optional("slug", Values.LINE, "The last part of the entry's address; made from the title otherwise."),
            optional("image", new ValueType.Mapping("a map with src, alt and credit", IMAGE), "The entry's picture."),
            optional("language", LANGUAGE, "The language of the entry; the site's otherwise."),
            optional("translationOf", Values.LINE, "The entry that this one is a translation of: its file, without .md."),
            optional("draft", Values.FLAG, "Whether the entry stays unpublished."),
            optional("expires", Values.DATE, "When the entry leaves the site."),
            optional("aliases", ALIASES, "Earlier paths, which will lead here."),
            optional("updated", Values.DATE, "When the entry was last changed for its readers."),
            optional("corrections", new ValueType.Listing("a list of maps with date and text",
                    new ValueType.Mapping("a map with date and text", CORRECTION), false), "What was corrected, and when."),
            optional("id", Values.URI, "The entry's permanent identity in feeds, an absolute URI."),
            optional("clean", Values.FLAG, "Whether boilerplate is taken out of the body; true otherwise."),
            optional("again", Values.FLAG, "Whether the entry is meant to be about a report that another one is about too."))
            .called(Map.ofEntries(Map.entry("tags", "topics"), Map.entry("categories", "topics"), Map.entry("category", "topics"),
                    Map.entry("link", "url"), Map.entry("description", "summary"), Map.entry("lang", "language"),
                    Map.entry("headline", "title"), Map.entry("publisher", "source"), Map.entry("permalink", "slug"),
                    Map.entry("expiry", "expires"), Map.entry("lastmod", "updated"), Map.entry("authors", "author"),
                    Map.entry("translates", "translationOf"), Map.entry("published", "date"),
                    Map.entry("licence", "rights"), Map.entry("license", "rights")));

    static final Schema SITE = Schema.of("The settings of the site, content/site.yaml.",
            required("title", Values.LINE, "The name of the digest."),
            required("description", Values.text("a text", 1_000), "What the digest is, in a sentence."),
            required("baseUrl", Values.BASE_URL, "The address that the site is published at."),
            required("language", LANGUAGE, "The language of the site."),
            required("timeZone", Values.ZONE, "The time zone that days begin in."),
            optional("editor", Values.LINE, "Who answers for the digest."),
            optional("email", Values.EMAIL_ADDRESS, "How to reach the editor."),
            optional("excerptWords", Values.number(1, 1_000), "The most words that an excerpt may have; 60 otherwise."),
            optional("entriesPerPage", Values.number(1, 500), "How many entries a list page holds; 20 otherwise."),
            optional("feedEntries", Values.number(1, 500), "How many entries a feed holds; 20 otherwise."),
            optional("editions", Values.choice("weekly", "daily", "none"), "How often an edition is made by itself; weekly otherwise."),
            optional("typography", Values.FLAG, "Whether quotes and dashes become typographic ones; true otherwise."),
            optional("shareCards", Values.FLAG, "Whether each entry, story and edition has a picture for those who link to it; false otherwise."),
            optional("cname", Values.DOMAIN, "The custom domain of GitHub Pages."))
            .called(Map.of("name", "title", "url", "baseUrl", "baseURL", "baseUrl", "lang", "language", "locale", "language", "author", "editor"));

    static final Schema TOPIC = Schema.of("A topic.",
            required("id", Values.ID_TEXT, "Its id, the last part of its address."),
            required("label", new ValueType.Either(Values.LINE, new ValueType.ByLanguage()), "Its name, or names by language."),
            optional("description", Values.TEXT, "What belongs to it, in a sentence."),
            optional("aliases", new ValueType.Listing("a list of texts", Values.LINE, false), "Other names that entries may use for it."))
            .called(Map.of("name", "label", "title", "label", "labels", "label"));

    static final Schema SOURCE = Schema.of("A source.",
            required("id", Values.ID_TEXT, "Its id, the last part of its address."),
            required("name", Values.LINE, "Its name, as readers know it."),
            required("url", Values.URL, "Its home page."),
            optional("description", Values.TEXT, "What it is, in a sentence."),
            optional("language", LANGUAGE, "The language that it mostly reports in."),
            optional("access", Values.choice("free", "registration", "paywall"), "What a reader needs to read it."),
            optional("caution", Values.TEXT, "What a reader should know before following or sharing a link."),
            optional("cleaning", new ValueType.Mapping("a map of rules", CleaningReader.RULES), "Rules for boilerplate in its reports, as in cleaning.yaml."))
            .called(Map.of("title", "name", "link", "url", "lang", "language", "warning", "caution"));

    static final Schema FEED = Schema.of("A feed to look through for reports.",
            required("id", Values.ID_TEXT, "Its id, by which commands name it."),
            optional("name", Values.LINE, "Its name in lists; its id otherwise."),
            required("url", Values.URL, "The address of the feed."))
            .called(Map.of("title", "name", "link", "url", "xmlUrl", "url", "feed", "url"));

    static final Schema EVENT = Schema.of("Something that happened, and the entries about it.",
            optional("title", Values.LINE, "What happened; the first entry's title otherwise."),
            optional("date", Values.DAY, "The day that it happened; that of its earliest entry otherwise."),
            required("entries", new ValueType.Listing("a list of entries", Values.LINE, true),
                    "The entries about it, the leading one first."))
            .called(Map.of("name", "title", "day", "date", "articles", "entries", "entry", "entries"));

    static final Schema STORY = Schema.of("The front matter of a developing story in content/stories.",
            required("title", Values.LINE, "The headline of the story."),
            optional("summary", Values.text("a text", 1_000), "The story in a sentence."),
            optional("pinned", new ValueType.Listing("a list of entries", Values.LINE, true), "The entries that lead the story's page."),
            optional("events", new ValueType.Listing("a list of maps with title, date and entries",
                    new ValueType.Mapping("a map with title, date and entries", EVENT), false),
                    "What happened, where several entries are about it or it needs other words or another day."))
            .called(Map.of("description", "summary", "name", "title", "pins", "pinned", "clusters", "events"));

    static final Schema PICK = Schema.of("An entry with a note.",
            required("entry", Values.LINE, "The entry's file, without .md."),
            optional("note", Values.TEXT, "The editor's sentence about it."));

    static final Schema EDITION = Schema.of("The front matter of a hand-picked edition in content/editions.",
            optional("title", Values.LINE, "The headline of the edition."),
            required("entries", new ValueType.Listing("a list of entries", new ValueType.Either(
                    Values.LINE, new ValueType.Mapping("a map with entry and note", PICK)), false), "The entries, in order."))
            .called(Map.of("articles", "entries", "picks", "entries"));

    static final Schema PAGE = Schema.of("The front matter of a page in content/pages.",
            required("title", Values.LINE, "The headline of the page."),
            optional("summary", Values.text("a text", 1_000), "The page in a sentence."),
            optional("menu", Values.number(1, 1_000), "Its place in the menu; none otherwise."),
            optional("language", LANGUAGE, "The language of the page; the site's otherwise."),
            optional("aliases", ALIASES, "Earlier paths, which will lead here."))
            .called(Map.of("description", "summary", "lang", "language", "order", "menu", "weight", "menu"));

    private Schemas() {}

    /** The names of the schemas that {@link #json} knows. */
    public static List<String> names() {
        return List.of("article", "cleaning", "edition", "feeds", "page", "site", "sources", "story", "topics");
    }

    /** A JSON Schema (draft 2020-12) for an editor's program that helps to write a kind of file. */
    public static String json(String name) {
        return switch (name) {
            case "article" -> json(name, ARTICLE, false);
            case "cleaning" -> json(name, CleaningReader.RULES, false);
            case "edition" -> json(name, EDITION, false);
            case "feeds" -> json(name, FEED, true);
            case "page" -> json(name, PAGE, false);
            case "site" -> json(name, SITE, false);
            case "sources" -> json(name, SOURCE, true);
            case "story" -> json(name, STORY, false);
            case "topics" -> json(name, TOPIC, true);
            default -> throw new IllegalArgumentException("No such schema: " + name);
        };
    }

    private static String json(String name, Schema schema, boolean list) {
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try (JsonGenerator json = new JsonFactory().createGenerator(text).setPrettyPrinter(printer)) {
            json.writeStartObject();
            json.writeStringField("$schema", DIALECT);
            json.writeStringField("title", "Courant: " + name);
            json.writeStringField("description", schema.description());
            if (list) {
                json.writeStringField("type", "array");
                json.writeObjectFieldStart("items");
                schema.json(json);
                json.writeEndObject();
            } else {
                schema.json(json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot be written to", e);
        }
        return text + "\n";
    }
}
