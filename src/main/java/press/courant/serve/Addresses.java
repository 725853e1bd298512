package press.courant.serve;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import press.courant.build.PreviewSite;
import press.courant.page.AssetPage;
import press.courant.page.Page;
import press.courant.problem.Outcome;
import press.courant.render.OutputFile;

/**
 * The addresses of a site as GitHub Pages serves them: exact paths, below the base path, and no folder's listing.
 *
 * <p>A path is only ever looked up among the site's pages, and never in a file system.
 */
record Addresses(PreviewSite site) {
    private static final String INDEX = "index.html";
    private static final String NOT_FOUND = "404.html";
    private static final Pattern HIDDEN_SEPARATOR = Pattern.compile("%2f|%5c", Pattern.CASE_INSENSITIVE);

    /** @param address a path as it was asked for, percent-encoded */
    Reply at(String address) {
        return decoded(address).flatMap(this::found).orElseGet(this::notFound);
    }

    /** The path of a page that an address is for, were the site at that base path. */
    static Optional<String> pathBelow(String base, String address) {
        return decoded(address)
                .filter(path -> path.startsWith(base))
                .map(path -> path.substring(base.length()))
                .map(name -> name.isEmpty() || name.endsWith("/") ? name + INDEX : name);
    }

    /** The address of a page. */
    String addressOf(String path) {
        String file = path.endsWith("/" + INDEX) || path.equals(INDEX)
                ? path.substring(0, path.length() - INDEX.length())
                : path;
        return encoded(base() + file);
    }

    private Optional<Reply> found(String path) {
        String base = base();
        if (path.equals("/") && !base.equals("/")) {
            return Optional.of(new Reply.Redirect(encoded(base), false));
        } else if ((path + "/").equals(base)) {
            return Optional.of(new Reply.Redirect(encoded(base), true));
        } else if (!path.startsWith(base)) {
            return Optional.empty();
        }
        String name = path.substring(base.length());
        if (Stream.of(name.split("/")).anyMatch(part -> part.startsWith("."))) {
            return Optional.empty();
        } else if (name.isEmpty() || name.endsWith("/")) {
            return site.page(name + INDEX).map(this::reply);
        }
        return site.page(name)
                .or(() -> site.page(name + ".html"))
                .map(this::reply)
                .or(() -> site.page(name + "/" + INDEX).map(page -> new Reply.Redirect(encoded(path + "/"), true)));
    }

    /** What is at an address without a page. */
    Reply notFound() {
        return site.page(NOT_FOUND)
                .map(page -> reply(404, page))
                .orElseGet(() -> new Reply.Made(404, NOT_FOUND, "Not found".getBytes(StandardCharsets.UTF_8)));
    }

    private Reply reply(Page page) {
        return page instanceof AssetPage asset ? new Reply.Copy(asset) : reply(200, page);
    }

    private Reply reply(int status, Page page) {
        Outcome<OutputFile> file = site.file(page);
        return file.value().isPresent()
                ? new Reply.Made(status, page.path(), file.value().get().bytes())
                : new Reply.Failed(file.problems());
    }

    /** The base path, decoded. */
    String base() {
        return decoded(site.base().path()).orElse(site.base().path());
    }

    /** Without one that hides its separators, which would be two addresses of one page. */
    private static Optional<String> decoded(String address) {
        if (HIDDEN_SEPARATOR.matcher(address).find()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new URI("http://localhost" + address).getPath());
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String encoded(String path) {
        try {
            return new URI("http", "localhost", path, null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a path: " + path, e);
        }
    }
}
