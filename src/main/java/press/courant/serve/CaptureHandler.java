package press.courant.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import press.courant.capture.Draft;
import press.courant.capture.Imported;
import press.courant.capture.Imports;
import press.courant.extract.ExtractedArticle;
import press.courant.extract.Input;
import press.courant.extract.InputException;

/**
 * The way from the page that an editor reads to a draft.
 *
 * <p>Who may write drafts shows the site's word, and asks from this machine, by one of its own names.
 */
final class CaptureHandler {
    static final String FOLDER = ReloadTag.FOLDER + "capture";

    /** A page's letters may each be written as an escape. */
    private static final int LARGEST = 3 * Input.LIMIT;
    private static final String RECEIVE = "/receive";
    private static final List<String> RESOURCES = List.of("/receive.js", "/capture.css");
    private static final AllowedHosts THIS_MACHINE = new AllowedHosts(Set.of("localhost", "127.0.0.1", "[0:0:0:0:0:0:0:1]"));
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final CaptureOptions options;
    private final Path site;
    private final LiveSite live;
    private final Consumer<Draft> wrote;
    private final Imports imports;
    private final Captures captures = new Captures();
    private final FileSender sender = new FileSender();

    /** @param wrote told of each draft */
    CaptureHandler(CaptureOptions options, Path site, LiveSite live, Clock clock, Consumer<Draft> wrote) {
        this.options = options;
        this.site = site;
        this.live = live;
        this.wrote = wrote;
        this.imports = new Imports(site, options.reader(), clock);
    }

    /** @param name the path below the folder, such as {@code /receive} */
    void handle(String name, Request request, Response response, Callback callback) throws IOException {
        boolean posted = HttpMethod.POST.is(request.getMethod());
        Optional<Captures.Capture> known = captures.find(name.startsWith("/") ? name.substring(1) : name);
        CapturePages pages = new CapturePages(live.now());
        response.getHeaders().put("Content-Security-Policy", POLICY);
        response.getHeaders().put("Referrer-Policy", "no-referrer");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        if (!isFromThisMachine(request)) {
            html(response, callback, HttpStatus.FORBIDDEN_403, pages.refused("Pages are captured on this machine alone",
                    "Open the preview at localhost, on the machine that serves it."));
        } else if (!posted && !HttpMethod.GET.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, POST");
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            html(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, pages.refused("That is no way to capture a page", ""));
        } else if (name.isEmpty() && posted) {
            receive(pages, request, response, callback);
        } else if (name.isEmpty()) {
            String origin = "http://" + request.getHeaders().get(HttpHeader.HOST);
            String script = new String(resource("bookmarklet.js"), StandardCharsets.UTF_8);
            html(response, callback, HttpStatus.OK_200,
                    pages.guide(siteName(), Bookmarklet.address(script, origin, options.token()), options.showsDrafts()));
        } else if (known.isPresent()) {
            Captures.Capture capture = known.get();
            finish(pages, posted ? added(capture.article(), capture.address(), true) : capture, posted, response, callback);
        } else if (!posted && name.equals(RECEIVE)) {
            html(response, callback, HttpStatus.OK_200, pages.receive());
        } else if (!posted && RESOURCES.contains(name)) {
            sender.send(request, response, callback, ContentTypes.of(name), resource(name.substring(1)));
        } else {
            html(response, callback, HttpStatus.NOT_FOUND_404, pages.refused("There is no page here",
                    "What was captured is known until the preview ends."));
        }
    }

    /** Whether a request comes from here, by no proxy, for a name that means this machine to everybody. */
    private static boolean isFromThisMachine(Request request) {
        SocketAddress from = request.getConnectionMetaData().getRemoteSocketAddress();
        boolean near = from instanceof InetSocketAddress socket
                && Optional.ofNullable(socket.getAddress()).filter(InetAddress::isLoopbackAddress).isPresent();
        HttpFields headers = request.getHeaders();
        return near && THIS_MACHINE.allow(Optional.ofNullable(headers.get(HttpHeader.HOST)).orElse(""))
                && headers.stream().map(HttpField::getLowerCaseName)
                        .noneMatch(name -> name.startsWith("x-forwarded-") || name.equals("forwarded") || name.equals("via"));
    }

    private void receive(CapturePages pages, Request request, Response response, Callback callback) throws IOException {
        byte[] body = request.getLength() > LARGEST ? new byte[0] : body(request);
        if (request.getLength() > LARGEST || body.length > LARGEST) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            html(response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413, pages.refused("This page is too large",
                    "Mark the text, copy it, and run: courant import - --url URL"));
            return;
        }
        Optional<CapturedPage> page = page(body);
        if (page.filter(sent -> options.token().matches(sent.token())).isEmpty()) {
            html(response, callback, HttpStatus.FORBIDDEN_403, pages.refused("This bookmark is not of this digest",
                    "It may be that of another digest, or an old one; this digest's is at " + FOLDER + "."));
            return;
        }
        try {
            ExtractedArticle article = page.get().article(imports.finder());
            if (article.text().isBlank()) {
                html(response, callback, HttpStatus.UNPROCESSABLE_ENTITY_422, pages.refused("There is no article in this page",
                        "Mark its text, and use the bookmark again."));
                return;
            }
            finish(pages, added(article, page.get().url(), false), true, response, callback);
        } catch (InputException e) {
            html(response, callback, HttpStatus.UNPROCESSABLE_ENTITY_422, pages.refused("This page cannot be read",
                    "It is " + e.getMessage() + "."));
        }
    }

    private static byte[] body(Request request) throws IOException {
        try (InputStream stream = Content.Source.asInputStream(request)) {
            return stream.readNBytes(LARGEST + 1);
        }
    }

    private static Optional<CapturedPage> page(byte[] body) {
        try {
            return Optional.of(CapturedPage.read(new String(body, StandardCharsets.UTF_8)));
        } catch (IOException notOurs) {
            return Optional.empty();
        }
    }

    private Captures.Capture added(ExtractedArticle article, Optional<String> address, boolean force) throws IOException {
        Imported imported = imports.add(article, address, force);
        if (imported instanceof Imported.Written written) {
            wrote.accept(written.draft());
        }
        return captures.keep(article, address, imported);
    }

    /** Leads on to the draft's own page where there is one, and shows what happened otherwise. */
    private void finish(CapturePages pages, Captures.Capture capture, boolean posted, Response response, Callback callback) {
        if (posted) {
            String location = capture.completeDraft().filter(draft -> options.showsDrafts())
                    .flatMap(draft -> live.addressOf(draft.path()))
                    .orElse(FOLDER + "/" + capture.id());
            response.getHeaders().put(HttpHeader.LOCATION, location);
            Texts.send(response, callback, HttpStatus.SEE_OTHER_303, "The draft is at " + location);
        } else {
            html(response, callback, HttpStatus.OK_200, pages.result(capture, options.showsDrafts()));
        }
    }

    private String siteName() {
        return Optional.ofNullable(site.toAbsolutePath().normalize().getFileName()).map(Path::toString).orElse("digest");
    }

    private static byte[] resource(String name) throws IOException {
        return PreviewHandler.resource(name);
    }

    private static void html(Response response, Callback callback, int status, String page) {
        Texts.send(response, callback, status, ContentTypes.of("x.html"), page.getBytes(StandardCharsets.UTF_8));
    }
}
