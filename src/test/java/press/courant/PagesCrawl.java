package press.courant;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import press.courant.model.BaseUrl;

/**
 * A walk over a served site from its home page and its sitemap, along every link that leads into it.
 *
 * <p>It knows no more of the site than a visitor's programs do: what it is sent, with type and status.
 */
final class PagesCrawl {
    private static final List<String> ADDRESSES = List.of("href", "src", "poster", "action", "cite", "data", "xlink:href");
    private static final Pattern CSS_ADDRESS = Pattern.compile("url\\(\\s*['\"]?([^'\")]+)|@import\\s+['\"]([^'\"]+)");
    private static final Pattern REFRESH = Pattern.compile("(?i)\\s*\\d+\\s*;\\s*url=(.+)");
    private static final Pattern JSON_TEXT = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final LocalServer server;
    private final BaseUrl base;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> reached = new TreeSet<>();
    private final List<String> violations = new ArrayList<>();

    PagesCrawl(LocalServer server, BaseUrl base) {
        this.server = server;
        this.base = base;
    }

    /**
     * What was found.
     *
     * @param reached the paths below the base that answered
     */
    record Findings(List<String> violations, Set<String> reached) {}

    Findings walk() {
        visit("the beginning", base.path());
        visit("the beginning", base.path() + "robots.txt");
        while (!waiting.isEmpty()) {
            Map<String, CompletableFuture<HttpResponse<String>>> answers = new LinkedHashMap<>();
            while (!waiting.isEmpty()) {
                String path = waiting.remove();
                HttpRequest request = HttpRequest.newBuilder(URI.create(server.origin() + path)).build();
                answers.put(path, client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
            }
            answers.forEach((path, answer) -> read(path, answer.join()));
        }
        return new Findings(violations, reached);
    }

    private void read(String path, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            violations.add(answer.statusCode() + " at " + path);
            return;
        }
        String location = URI.create(path).getPath().substring(base.path().length());
        reached.add(location.isEmpty() || location.endsWith("/") ? location + "index.html" : location);
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        switch (type) {
            case "text/html" -> html(path, Jsoup.parse(answer.body()));
            case "application/xml" -> xml(path, Jsoup.parse(answer.body(), "", Parser.xmlParser()));
            case "application/json" -> json(path, answer.body());
            case "text/css" -> css(path, answer.body());
            default -> answer.body().lines().filter(line -> line.startsWith("Sitemap: "))
                    .forEach(line -> visit(path, line.substring("Sitemap: ".length())));
        }
    }

    private void html(String from, Document document) {
        for (Element element : document.getAllElements()) {
            ADDRESSES.stream().filter(element::hasAttr).forEach(name -> visit(from, element.attr(name)));
            for (String candidate : element.attr("srcset").split(",\\s+")) {
                visit(from, candidate.strip().split("\\s")[0]);
            }
            if (element.hasAttr("data-periods")) {
                searchIndex(from, element.attr("data-home") + "search/", element.attr("data-periods").split(" "));
            }
            css(from, element.attr("style") + (element.normalName().equals("style") ? element.data() : ""));
            if (element.normalName().equals("meta")) {
                Matcher refresh = REFRESH.matcher(element.attr("content"));
                visit(from, refresh.matches() ? refresh.group(1)
                        : element.attr("content").startsWith(base.origin()) ? element.attr("content") : "");
            }
        }
    }

    /** The files that the script of the search page may ask for. */
    private void searchIndex(String from, String folder, String[] periods) {
        for (String period : periods) {
            String[] parts = period.split(":");
            visit(from, folder + parts[0] + "/index.json");
            for (int shard = 0; shard < Integer.parseInt(parts[2]); shard++) {
                visit(from, folder + parts[0] + "/" + shard + ".json");
            }
            for (int entry = 0; entry < Integer.parseInt(parts[1]); entry += 32) {
                visit(from, folder + parts[0] + "/entries-" + entry / 32 + ".json");
            }
        }
    }

    private void xml(String from, Document document) {
        for (Element element : document.getAllElements()) {
            visit(from, element.attr("href"));
            if (Set.of("loc", "uri").contains(element.normalName())) {
                visit(from, element.text());
            }
            if (element.attr("type").equals("html")) {
                html(from, Jsoup.parseBodyFragment(element.wholeText()));
            }
        }
    }

    /** Every text that is an address, and the HTML in texts. */
    private void json(String from, String json) {
        Matcher text = JSON_TEXT.matcher(json);
        while (text.find()) {
            String value = text.group(1).replace("\\\"", "\"").replace("\\/", "/");
            if (value.startsWith("/") || value.startsWith(base.origin())) {
                visit(from, value);
            } else if (value.startsWith("<")) {
                html(from, Jsoup.parseBodyFragment(value));
            }
        }
    }

    private void css(String from, String text) {
        Matcher address = CSS_ADDRESS.matcher(text);
        while (address.find()) {
            visit(from, address.group(1) != null ? address.group(1) : address.group(2));
        }
    }

    private void visit(String from, String link) {
        if (link.isEmpty() || link.startsWith("#") || link.matches("(?i)(mailto|tel|data|tag):.*")) {
            return;
        }
        URI target = URI.create(base.origin() + from.replace("the beginning", base.path())).resolve(link);
        if (!(target.getScheme() + "://" + target.getRawAuthority()).equals(base.origin())) {
            return;
        }
        if (!target.getRawPath().startsWith(base.path())) {
            violations.add("outside of " + base.path() + " on " + from + ": " + link);
        } else if (seen.add(target.getRawPath())) {
            waiting.add(target.getRawPath());
        }
    }
}
