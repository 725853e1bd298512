package press.courant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import press.courant.model.BaseUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows every link in every published file that leads to the site itself, and says what is wrong with it. */
final class LinkCrawler {
    private static final List<String> ADDRESSES =
            List.of("href", "src", "poster", "action", "formaction", "cite", "data", "xlink:href", "longdesc");
    private static final Set<String> META =
            Set.of("og:url", "og:image", "og:image:secure_url", "twitter:image", "twitter:url");
    private static final Pattern CSS_ADDRESS = Pattern.compile("url\\(\\s*['\"]?([^'\")]+)|@import\\s+['\"]([^'\"]+)");
    private static final Pattern REFRESH = Pattern.compile("(?i)\\s*\\d+\\s*;\\s*url=(.+)");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path output;
    private final BaseUrl base;
    private final Map<Path, Document> pages = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private int followed;

    private LinkCrawler(Path output, BaseUrl base) {
        this.output = output;
        this.base = base;
    }

    /**
     * What was found.
     *
     * @param followed how many links there were into the site
     */
    record Findings(List<String> violations, int followed) {}

    static Findings crawl(Path output, BaseUrl base) throws IOException {
        LinkCrawler crawler = new LinkCrawler(output, base);
        for (Path file : OutputTree.list(output)) {
            crawler.read(file);
        }
        return new Findings(crawler.violations, crawler.followed);
    }

    private void read(Path file) throws IOException {
        String path = output.relativize(file).toString();
        String name = file.getFileName().toString();
        if (name.endsWith(".html")) {
            html(path, page(file), false);
        } else if (name.endsWith(".xml")) {
            xml(path, Jsoup.parse(Files.readString(file), "", Parser.xmlParser()));
        } else if (name.endsWith(".json") || name.endsWith(".webmanifest")) {
            json(path, "", JSON.readTree(Files.readString(file)));
        } else if (name.endsWith(".css")) {
            css(path, Files.readString(file));
        } else if (name.equals("robots.txt")) {
            Files.readString(file).lines().filter(line -> line.startsWith("Sitemap:"))
                    .forEach(line -> follow(path, line.substring("Sitemap:".length()).strip(), true));
        }
    }

    private void html(String path, Document document, boolean absolute) {
        for (Element element : document.getAllElements()) {
            for (String name : ADDRESSES) {
                if (element.hasAttr(name)) {
                    follow(path, element.attr(name), absolute);
                }
            }
            if (element.hasAttr("srcset")) {
                for (String candidate : element.attr("srcset").split(",")) {
                    follow(path, candidate.strip().split("\\s")[0], absolute);
                }
            }
            if (element.is("style") || element.hasAttr("style")) {
                css(path, element.data() + element.attr("style"));
            }
            if (element.normalName().equals("meta")) {
                meta(path, element);
            }
            if (element.is("script[type=application/ld+json]")) {
                json(path, "", JSON.readTree(element.data()));
            }
        }
    }

    private void meta(String path, Element meta) {
        if (META.contains(meta.attr("property")) || META.contains(meta.attr("name"))) {
            follow(path, meta.attr("content"), true);
        }
        Matcher refresh = REFRESH.matcher(meta.attr("content"));
        if (meta.attr("http-equiv").equalsIgnoreCase("refresh") && refresh.matches()) {
            follow(path, refresh.group(1), false);
        }
    }

    private void xml(String path, Document document) {
        for (Element element : document.getAllElements()) {
            if (element.hasAttr("href")) {
                follow(path, element.attr("href"), true);
            }
            if (Set.of("loc", "uri", "icon", "logo").contains(element.normalName())) {
                follow(path, element.text(), true);
            }
            if (element.normalName().equals("id") && element.text().startsWith("http")) {
                follow(path, element.text(), true);
            }
            if (element.attr("type").equals("html")) {
                html(path, Jsoup.parseBodyFragment(element.wholeText()), true);
            }
        }
    }

    private void json(String path, String key, JsonNode node) {
        if (node.isString()) {
            String text = node.stringValue();
            if (key.equals("content_html")) {
                html(path, Jsoup.parseBodyFragment(text), true);
            } else if (text.startsWith(base.origin() + "/") || (text.startsWith("/") && key.equals("url"))) {
                follow(path, text, false);
            } else if (Set.of("url", "home_page_url", "feed_url", "image", "icon", "favicon", "banner_image").contains(key)
                    && !text.matches("https?://.+")) {
                violations.add(path + ": not absolute: " + text);
            }
        }
        node.properties().forEach(entry -> json(path, entry.getKey(), entry.getValue()));
        if (node.isArray()) {
            node.forEach(item -> json(path, key, item));
        }
    }

    private void css(String path, String text) {
        Matcher address = CSS_ADDRESS.matcher(text);
        while (address.find()) {
            String link = address.group(1) != null ? address.group(1) : address.group(2);
            if (!link.startsWith("data:") && !link.startsWith("#")) {
                URI resolved = URI.create(base + encoded(path)).resolve(link);
                follow(path, resolved.toString(), true);
                if (!resolved.toString().startsWith(base.origin())) {
                    violations.add(path + ": style from elsewhere: " + link);
                }
            }
        }
    }

    /** @param absolute whether the file is read away from the site, so that the link has to name the host */
    private void follow(String from, String link, boolean absolute) {
        if (link.startsWith("#") && !absolute) {
            fragment(from, link, output.resolve(from), link.substring(1));
            return;
        }
        if (link.matches("(?i)(mailto|tel|tag|urn):.*")) {
            return;
        }
        boolean rooted = link.startsWith("/") && !link.startsWith("//");
        if (!link.matches("(?i)https?://.+") && (absolute || !rooted)) {
            violations.add(from + ": neither absolute nor from the root: '" + link + "'");
            return;
        }
        String path = rooted ? link : link.startsWith(base.origin() + "/") ? link.substring(base.origin().length()) : "";
        if (path.isEmpty()) {
            return;
        }
        followed++;
        if (!path.startsWith(base.path())) {
            violations.add(from + ": outside of the base: " + link);
            return;
        }
        String[] parts = path.split("#", 2);
        String target = decoded(parts[0].split("\\?", 2)[0].substring(base.path().length()));
        Path file = output.resolve(target.isEmpty() || target.endsWith("/") ? target + "index.html" : target).normalize();
        if (!file.startsWith(output) || !Files.isRegularFile(file)) {
            violations.add(from + ": leads nowhere: " + link);
        } else if (parts.length > 1) {
            fragment(from, link, file, decoded(parts[1]));
        }
    }

    private void fragment(String from, String link, Path file, String id) {
        if (!id.isEmpty() && file.toString().endsWith(".html")
                && page(file).getElementById(decoded(id)) == null) {
            violations.add(from + ": no such place on the page: " + link);
        }
    }

    private Document page(Path file) {
        return pages.computeIfAbsent(file, path -> {
            try {
                return Jsoup.parse(Files.readString(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("%2F", "/").replace("+", "%20");
    }
}
