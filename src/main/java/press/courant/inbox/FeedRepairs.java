package press.courant.inbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import press.courant.fetch.FetchException;

/** Puts the tree of a feed in the order that Rome expects, whatever its maker thought of the standards. */
final class FeedRepairs {
    /** The element of ours in which an item's date is; Rome would guess at broken ones. */
    static final String DATE = "courant-date";

    private static final String NAMESPACE = "urn:courant:inbox";
    private static final String RSS_1 = "http://purl.org/rss/1.0/";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String ATOM_03 = "http://purl.org/atom/ns#";
    private static final Map<String, String> KNOWN_PREFIXES = Map.of("dc", "http://purl.org/dc/elements/1.1/",
            "content", "http://purl.org/rss/1.0/modules/content/");
    private static final int DEEPEST = 100;
    private static final Pattern STRAY_AMPERSAND = Pattern.compile("(?s)<!\\[CDATA\\[.*?]]>|&(?!#?[A-Za-z0-9]{1,32};)");
    /** The best first: when an item appeared, then when it was changed. */
    private static final List<String> DATES = List.of("pubdate", "dc:date", "published", "issued", "dcterms:issued",
            "dcterms:created", "created", "updated", "modified", "dcterms:modified");

    private FeedRepairs() {}

    /** @throws FetchException where this is no feed */
    static Document tree(String text, String url) throws FetchException {
        String safe = STRAY_AMPERSAND.matcher(text.substring(Math.max(0, text.indexOf('<'))))
                .replaceAll(found -> found.group().equals("&") ? "&amp;" : Matcher.quoteReplacement(found.group()));
        Document tree = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(safe, url);
        Element root = tree.children().stream().filter(FeedRepairs::isFeed).findFirst().orElseThrow(() -> notAFeed(tree));
        // What stands beside the root is a declaration, a type with its entities, or an advertisement.
        List.copyOf(tree.childNodes()).stream().filter(node -> node != root).forEach(Node::remove);
        // How often a feed is made, at which Rome fails where it is said wrongly.
        root.getAllElements().stream().filter(element -> full(element).startsWith("sy:")).forEach(Node::remove);
        root.forEachNode(FeedRepairs::dropControls);
        kind(root);
        prefixes(root);
        for (Element item : root.getAllElements()) {
            if (isItem(item)) {
                date(item);
                title(item);
            }
        }
        links(root, url);
        // Namespaces are known to jsoup by reading only.
        return Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(tree.outerHtml(), url);
    }

    private static boolean isFeed(Element root) {
        return List.of("rss", "rdf", "feed").contains(name(root));
    }

    private static FetchException notAFeed(Document tree) {
        String hint = "look at it in the browser; a feed begins with <rss>, <feed>, <rdf:RDF> or {";
        return tree.children().stream().findFirst()
                .map(root -> new FetchException(name(root).equals("html") ? "this is a web page, not a feed"
                        : name(root).equals("opml") ? "this is a list of feeds, not a feed" : "this is not a feed", hint))
                .orElseGet(() -> new FetchException("this is not a feed", hint));
    }

    private static void dropControls(Node node) {
        if (node instanceof TextNode text) {
            text.text(FeedText.legal(text.getWholeText()));
        } else if (node instanceof DataNode data) {
            data.setWholeData(FeedText.legal(data.getWholeData()));
        } else if (node instanceof Element element) {
            for (Attribute attribute : element.attributes()) {
                attribute.setValue(FeedText.legal(attribute.getValue()));
            }
        }
    }

    /** Every kind of RSS is a part of 2.0, or of 1.0 where it is RDF, and makers err in versions and namespaces. */
    private static void kind(Element root) {
        if (name(root).equals("rss")) {
            root.tagName("rss").attr("version", "2.0").removeAttr("xmlns");
            root.select("channel, item").forEach(part -> part.removeAttr("xmlns"));
            root.children().stream().filter(child -> name(child).equals("channel")).findFirst().ifPresent(channel ->
                    root.children().stream().filter(FeedRepairs::isItem).toList().forEach(channel::appendChild));
        } else if (name(root).equals("rdf")) {
            root.attr("xmlns", RSS_1).attr("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#").tagName("rdf:RDF");
        } else {
            boolean old = root.attr("version").equals("0.3") || root.attr("xmlns").equals(ATOM_03);
            root.tagName("feed").attr("xmlns", old ? ATOM_03 : ATOM).attr("version", old ? "0.3" : "1.0");
        }
    }

    /** What has a prefix that stands for nothing is dropped, but for those that everybody knows. */
    private static void prefixes(Element root) {
        KNOWN_PREFIXES.forEach((prefix, namespace) -> {
            if (!root.hasAttr("xmlns:" + prefix)) {
                root.attr("xmlns:" + prefix, namespace);
            }
        });
        Set<String> declared = new HashSet<>(Set.of("xml", "xmlns", "courant"));
        for (Element element : root.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().startsWith("xmlns:")) {
                    declared.add(attribute.getKey().substring("xmlns:".length()));
                }
            }
        }
        for (Element element : root.getAllElements()) {
            if (element != root && !isDeclared(element.tagName(), declared)) {
                element.remove();
            }
            element.attributes().asList().stream().map(Attribute::getKey).filter(key -> !isDeclared(key, declared))
                    .toList().forEach(element::removeAttr);
        }
    }

    private static boolean isDeclared(String name, Set<String> prefixes) {
        return name.indexOf(':') < 0 || prefixes.contains(name.substring(0, name.indexOf(':')));
    }

    /** Markup that nobody escaped is a part of the title; Atom says so where it means it. */
    private static void title(Element item) {
        item.children().stream()
                .filter(child -> full(child).equals("title") && !child.children().isEmpty() && !child.hasAttr("type"))
                .forEach(title -> title.text(title.text()));
    }

    private static void date(Element item) {
        List<Element> dates = item.children().stream().filter(child -> DATES.contains(full(child))).toList();
        Optional<String> date = DATES.stream()
                .flatMap(name -> dates.stream().filter(child -> full(child).equals(name)))
                .flatMap(child -> FeedDates.read(child.text()).stream()).findFirst();
        dates.forEach(Node::remove);
        date.ifPresent(known -> item.appendElement("courant:" + DATE).attr("xmlns:courant", NAMESPACE).text(known));
    }

    /** Addresses become absolute, and those of the same item stay apart from those of its contents. */
    private static void links(Element root, String url) {
        for (Element link : root.getAllElements()) {
            boolean told = link.parent() != null && (isItem(link.parent()) || name(link.parent()).matches("channel|feed"));
            if (told && name(link).equals("link")) {
                String target = link.hasAttr("href") ? link.attr("href") : link.text();
                String absolute = absolute(base(link, url), target);
                if (link.hasAttr("href")) {
                    link.attr("href", absolute);
                } else {
                    link.text(absolute);
                }
            }
        }
        root.getAllElements().forEach(element -> element.removeAttr("xml:base"));
    }

    private static String base(Element element, String url) {
        String base = url;
        List<Element> outside = element.parents();
        for (int i = outside.size() - 1; i >= 0; i--) {
            base = absolute(base, outside.get(i).attr("xml:base"));
        }
        return absolute(base, element.attr("xml:base"));
    }

    /** An address that a base makes no sense of stays as it is. */
    static String absolute(String base, String target) {
        String stripped = target.strip();
        if (stripped.isEmpty()) {
            return base;
        } else if (stripped.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
            return stripped;
        }
        try {
            return new URI(base).resolve(new URI(stripped.replace(" ", "%20"))).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return stripped;
        }
    }

    private static boolean isItem(Element element) {
        return name(element).equals("item") || name(element).equals("entry");
    }

    /** The name without a prefix, in small letters. */
    private static String name(Element element) {
        String name = full(element);
        return name.substring(name.indexOf(':') + 1);
    }

    private static String full(Element element) {
        return element.tagName().toLowerCase(Locale.ROOT);
    }
}
