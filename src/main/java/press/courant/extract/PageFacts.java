package press.courant.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import press.courant.clean.TidyUrl;

/**
 * The facts that a page tells, from the most trusted: JSON-LD, OpenGraph, microdata, {@code meta}, what is seen.
 *
 * @param titles all that the page calls itself, for comparison
 */
record PageFacts(Facts facts, List<String> titles) {
    private static final Pattern CHANGED = Pattern.compile("updat|modif|revis|aktualis");
    private static final Pattern FRONT_PAGE = Pattern.compile("https?://[^/]+/?([?#].*)?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final int LONGEST_DATE = 1_000;
    private static final int MOST_DATES = 50;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");

    static PageFacts of(ParsedPage parsed, StructuredData data, List<Block> blocks, Optional<String> given) {
        Document page = parsed.document();
        MetaTags meta = MetaTags.of(parsed);
        Optional<String> url = url(parsed, data, meta, given);
        Optional<String> site = first(
                        meta.all("og:site_name").stream(), data.texts("publisher").stream(),
                        data.ofType("WebSite", "name").stream(), meta.all("application-name").stream(),
                        data.ofType("NewsMediaOrganization", "name").stream(), data.ofType("Organization", "name").stream())
                .filter(name -> name.length() < 80 && !name.startsWith("http"));
        Titles titles = new Titles(site, url.or(() -> given));
        data.texts("headline").forEach(text -> titles.add(text, 1));
        meta.all("og:title").forEach(text -> titles.add(text, 0.9));
        meta.all("itemprop:headline").forEach(text -> titles.add(text, 0.8));
        blocks.stream().filter(block -> block.tag().equals("h1")).limit(4)
                .forEach(block -> titles.add(block.text(), 0.8));
        meta.all("twitter:title", "dc.title", "parsely-title").forEach(text -> titles.add(text, 0.6));
        titles.add(page.title(), 0.5);
        Optional<String> language = language(page, data, meta);
        Dates dates = new Dates();
        Optional<String> published = dates.best(Stream.of(
                data.texts("datePublished"), meta.all("article:published_time", "og:article:published_time", "og:published_time"),
                meta.all("itemprop:datepublished"),
                meta.all("parsely-pub-date", "sailthru.date", "date", "dc.date", "dc.date.issued", "dcterms.created",
                        "dcterms.date", "dc.date.created", "pubdate", "publish-date", "publishdate", "publish_date",
                        "publication_date", "article.published",
                        "cxenseparse:recs:publishtime", "published_at", "datepublished", "article_date_original", "creation_date",
                        "og:pubdate", "last-publish-date", "bt:pubdate", "datecreated", "iso-8601-publish-date"),
                seen(parsed), data.texts("dateCreated"), meta.all("itemprop:datecreated")))
                .or(() -> SeenDates.ofReport(blocks, language).map(LocalDate::toString));
        Optional<String> modified = dates.best(Stream.of(
                data.texts("dateModified"), meta.all("article:modified_time", "og:updated_time"),
                meta.all("itemprop:datemodified"), meta.all("last-modified", "dcterms.modified", "lastmod", "revised")));
        Optional<String> title = titles.best();
        Facts facts = new Facts(title, Authors.of(parsed, data, meta, blocks, title, site), published, modified,
                site.map(PageFacts::plain), language, url,
                first(data.texts("description").stream(),
                                meta.all("og:description", "description", "twitter:description").stream())
                        .map(PageFacts::plain).filter(text -> !text.isEmpty()),
                first(data.texts("image").stream(), meta.all("og:image", "og:image:url", "twitter:image").stream())
                        .flatMap(address -> absolute(page, address)));
        return new PageFacts(facts, titles.all());
    }

    @SafeVarargs
    private static Optional<String> first(Stream<String>... sources) {
        return Stream.of(sources).flatMap(source -> source).map(String::strip).filter(text -> !text.isEmpty()).findFirst();
    }

    private static Optional<String> absolute(Document page, String address) {
        Element link = new Element("a");
        link.setBaseUri(page.baseUri());
        link.attr("href", address);
        return Optional.of(link.absUrl("href")).filter(url -> url.startsWith("http"));
    }

    private static Optional<String> url(ParsedPage page, StructuredData data, MetaTags meta, Optional<String> given) {
        List<String> found = new ArrayList<>();
        page.all("link").stream().filter(link -> link.attr("rel").strip().equalsIgnoreCase("canonical"))
                .forEach(link -> found.add(link.attr("href")));
        found.addAll(meta.all("og:url"));
        found.addAll(data.texts("mainEntityOfPage"));
        found.addAll(data.texts("url"));
        Optional<String> canonical = found.stream()
                .flatMap(address -> absolute(page.document(), address.strip()).stream())
                .filter(address -> !isFrontPage(address))
                .findFirst();
        return canonical.or(() -> given).map(TidyUrl::tidy);
    }

    private static boolean isFrontPage(String address) {
        return FRONT_PAGE.matcher(address).matches();
    }

    private static Optional<String> language(Document page, StructuredData data, MetaTags meta) {
        List<String> found = new ArrayList<>();
        Optional.ofNullable(page.firstElementChild()).ifPresent(html -> {
            found.add(html.attr("lang"));
            found.add(html.attr("xml:lang"));
        });
        found.addAll(data.texts("inLanguage"));
        found.addAll(meta.all("og:locale", "content-language", "language", "dc.language", "itemprop:inlanguage"));
        return found.stream().map(String::strip).filter(LANGUAGE.asMatchPredicate())
                .filter(tag -> tag.length() < 12)
                .map(tag -> tag.replace('_', '-'))
                .map(tag -> Locale.forLanguageTag(tag).toLanguageTag())
                .filter(tag -> !tag.equals("und"))
                .findFirst();
    }

    /** Dates that a reader sees, with what the page says of them for machines. */
    private static List<String> seen(ParsedPage page) {
        List<String> strong = new ArrayList<>();
        List<String> weak = new ArrayList<>();
        for (Element time : page.all("time")) {
            String value = time.attr("datetime").isBlank()
                    ? ParsedPage.shortText(time, LONGEST_DATE).orElse("") : time.attr("datetime");
            String words = (time.className() + " " + time.attr("itemprop") + time.attr("pubdate")
                    + Optional.ofNullable(time.parent()).map(Element::className).orElse("")).toLowerCase(Locale.ROOT);
            boolean published = words.contains("publi") || time.hasAttr("pubdate");
            if (published || !CHANGED.matcher(words).find()) {
                (published ? strong : weak).add(value);
            }
        }
        strong.addAll(weak.size() > 3 ? weak.subList(0, 1) : weak);
        return strong.subList(0, Math.min(strong.size(), MOST_DATES));
    }

    /** Metadata is often escaped once more than it should be. */
    static String plain(String text) {
        String plain = text.indexOf('&') >= 0 || text.indexOf('<') >= 0 ? Jsoup.parseBodyFragment(text).text() : text;
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }
}
