package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Feeds follow RFC 4287 and JSON Feed 1.1, sitemaps the protocol of sitemaps.org. */
class FeedValidityTest {
    private static final Path SCHEMAS = Path.of("src/test/resources/schema");
    private static final int MOST_URLS = 50_000;
    private static final List<String> ATOM_ERRORS = new ArrayList<>();
    private static ValidationDriver atom;
    private static Schema json;

    @BeforeAll
    static void readSchemas() throws IOException, SAXException {
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new DefaultHandler() {
            @Override
            public void error(SAXParseException e) {
                ATOM_ERRORS.add(e.getLineNumber() + ":" + e.getColumnNumber() + ": " + e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                error(e);
            }
        });
        atom = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        assertThat(atom.loadSchema(ValidationDriver.fileInputSource(SCHEMAS.resolve("atom.rnc").toFile())))
                .as("the schema itself: %s", ATOM_ERRORS)
                .isTrue();
        json = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve("json-feed.json")), InputFormat.JSON);
    }

    static List<TestSite> sites() {
        return TestSite.sound();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void atomFeedsAreValid(TestSite site) throws IOException, SAXException {
        List<Path> feeds = OutputTree.named(site.published(), "feed.xml");
        assertThat(feeds).isNotEmpty();
        for (Path feed : feeds) {
            assertThat(atomErrors(Files.readString(feed))).as(feed.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void jsonFeedsAreValid(TestSite site) throws IOException {
        List<Path> feeds = OutputTree.named(site.published(), "feed.json");
        assertThat(feeds).isNotEmpty();
        for (Path feed : feeds) {
            assertThat(jsonErrors(Files.readString(feed))).as(feed.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void sitemapsAreValid(TestSite site) throws IOException {
        assertThat(sitemapErrors(Files.readString(site.published().resolve("sitemap.xml")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<feed xmlns='http://www.w3.org/2005/Atom'/>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><id>feed</id><title>t</title><updated>2023-01-01T00:00:00Z</updated></feed>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:x</id><title>t</title><updated>2023-01-01</updated></feed>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:x</id><title type='md'>t</title>"
                + "<updated>2023-01-01T00:00:00Z</updated></feed>",
        "<feed><id>urn:x</id><title>t</title><updated>2023-01-01T00:00:00Z</updated></feed>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:x</id><title>t</title><updated>2023-01-01T00:00:00Z</updated>"
                + "<entry><id>urn:y</id><title>t</title></entry></feed>",
    })
    void anInvalidAtomFeedIsRefused(String feed) throws IOException, SAXException {
        assertThat(atomErrors(feed)).isNotEmpty();
    }

    @Test
    void theLeastAtomFeedIsValid() throws IOException, SAXException {
        assertThat(atomErrors("<feed xmlns='http://www.w3.org/2005/Atom'><updated>2023-01-01T00:00:00+04:00</updated>"
                + "<title type='html'>t</title><author><name>n</name></author><id>urn:x</id></feed>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}",
        "{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"t\", \"items\": []}",
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"t\", \"items\": [{\"id\": \"1\"}]}",
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"t\", \"items\": [], \"feed_url\": \"/feed.json\"}",
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"t\", \"items\": "
                + "[{\"id\": \"1\", \"content_html\": \"\", \"date_published\": \"2023-01-01\"}]}",
    })
    void anInvalidJsonFeedIsRefused(String feed) {
        assertThat(jsonErrors(feed)).isNotEmpty();
    }

    @Test
    void anInvalidSitemapIsRefused() {
        assertThat(sitemapErrors("<urlset><url><loc>/a</loc></url><url><lastmod>today</lastmod></url></urlset>"))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    private static List<String> atomErrors(String feed) throws IOException, SAXException {
        ATOM_ERRORS.clear();
        atom.validate(new InputSource(new StringReader(feed)));
        List<String> errors = new ArrayList<>(ATOM_ERRORS);
        Document document = Jsoup.parse(feed, "", Parser.xmlParser());
        // RFC 4287, 4.1.1: an entry has an author, or the feed has; no two entries are the same; 4.2.7.2: one self link.
        for (Element entry : document.select("entry")) {
            if (entry.select("> author, > source > author").isEmpty() && document.select("feed > author").isEmpty()) {
                errors.add("no author: " + entry.select("> id").text());
            }
            if (entry.select("> content").isEmpty() && entry.select("> link:not([rel]), > link[rel=alternate]").isEmpty()) {
                errors.add("neither content nor link: " + entry.select("> id").text());
            }
        }
        Set<String> ids = new HashSet<>();
        document.select("entry > id").stream().filter(id -> !ids.add(id.text())).forEach(id -> errors.add("twice: " + id));
        return errors;
    }

    private static List<String> jsonErrors(String feed) {
        return json.validate(feed, InputFormat.JSON).stream().map(Error::toString).toList();
    }

    private static List<String> sitemapErrors(String sitemap) {
        List<String> errors = new ArrayList<>();
        Document document = Jsoup.parse(sitemap, "", Parser.xmlParser());
        Element root = document.firstElementChild();
        if (root == null || !root.attr("xmlns").equals("http://www.sitemaps.org/schemas/sitemap/0.9")) {
            errors.add("not a sitemap");
        }
        if (document.select("url").isEmpty() || document.select("url").size() > MOST_URLS) {
            errors.add("URLs: " + document.select("url").size());
        }
        Set<String> seen = new HashSet<>();
        for (Element url : document.select("url")) {
            String loc = url.select("> loc").text();
            if (!loc.matches("https?://[\\x21-\\x7e]{1,2000}") || !seen.add(loc)) {
                errors.add("address: '" + loc + "'");
            }
            String modified = url.select("> lastmod").text();
            if (!modified.matches("|\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d))?")) {
                errors.add("date: '" + modified + "'");
            }
        }
        return errors;
    }
}
