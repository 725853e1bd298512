package press.courant.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The answers to requests: the site as GitHub Pages would serve it, and what makes tabs follow the edits. */
final class PreviewHandler extends Handler.Abstract {
    private final AllowedHosts hosts;
    private final LiveSite site;
    private final Tabs tabs;
    private final InputFiles input;
    private final Optional<CaptureHandler> capture;
    private final FileSender sender = new FileSender();

    PreviewHandler(AllowedHosts hosts, LiveSite site, Tabs tabs, InputFiles input, Optional<CaptureHandler> capture) {
        this.hosts = hosts;
        this.site = site;
        this.tabs = tabs;
        this.input = input;
        this.capture = capture;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CACHE_CONTROL, "no-cache");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        String path = request.getHttpURI().getPath();
        if (!isForThisHost(request)) {
            Texts.send(response, callback, HttpStatus.FORBIDDEN_403,
                    "This preview is not for that host; open it at the address that 'courant serve' printed");
        } else if (path != null && path.startsWith(CaptureHandler.FOLDER)) {
            capture(path.substring(CaptureHandler.FOLDER.length()), request, response, callback);
        } else if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            headers.put(HttpHeader.ALLOW, "GET, HEAD");
            headers.put(HttpHeader.CONNECTION, "close");
            Texts.send(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, "A preview can only be read");
        } else if (path != null && path.startsWith(ReloadTag.FOLDER)) {
            own(path.substring(ReloadTag.FOLDER.length()), request, response, callback);
        } else {
            Moment moment = site.now();
            answer(moment.at(path == null ? "" : path), moment, request, response, callback);
        }
        return true;
    }

    private boolean isForThisHost(Request request) {
        List<String> named = request.getHeaders().getValuesList(HttpHeader.HOST);
        String authority = request.getHttpURI().getAuthority();
        return named.size() == 1
                && hosts.allow(named.get(0))
                && (authority == null || hosts.allow(authority));
    }

    private void own(String name, Request request, Response response, Callback callback) throws IOException {
        if (name.equals("events") && "cross-site".equals(request.getHeaders().get("Sec-Fetch-Site"))) {
            Texts.send(response, callback, HttpStatus.FORBIDDEN_403, "These events are for the preview's own pages");
        } else if (name.equals("events") && HttpMethod.GET.is(request.getMethod())) {
            tabs.connect(request, response, callback);
        } else if (name.equals("reload.js") || name.equals("overlay.css")) {
            sender.send(request, response, callback, ContentTypes.of(name), resource(name));
        } else {
            Moment moment = site.now();
            answer(moment.notFound(), moment, request, response, callback);
        }
    }

    private void capture(String name, Request request, Response response, Callback callback) throws IOException {
        if (capture.isPresent()) {
            capture.get().handle(name, request, response, callback);
        } else {
            Moment moment = site.now();
            answer(moment.notFound(), moment, request, response, callback);
        }
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream stream = PreviewHandler.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing in the jar");
            }
            return stream.readAllBytes();
        }
    }

    private void answer(Reply reply, Moment moment, Request request, Response response, Callback callback)
            throws IOException {
        if (reply instanceof Reply.Redirect redirect) {
            redirect(redirect, request, response, callback);
        } else if (reply instanceof Reply.Failed failed) {
            site.tell(failed.problems());
            byte[] page = ErrorPage.of(failed.problems(), site.files());
            html(HttpStatus.INTERNAL_SERVER_ERROR_500, page, reply, moment, request, response, callback);
        } else if (reply instanceof Reply.Made made && made.isHtml()) {
            html(made.status(), made.bytes(), reply, moment, request, response, callback);
        } else if (reply instanceof Reply.Made made) {
            sender.send(request, response, callback, ContentTypes.of(made.path()), made.bytes());
        } else if (reply instanceof Reply.Copy copy) {
            copy(copy, moment, request, response, callback);
        }
    }

    private static void redirect(Reply.Redirect redirect, Request request, Response response, Callback callback) {
        String query = request.getHttpURI().getQuery();
        String location = redirect.location() + (query == null ? "" : "?" + query);
        response.getHeaders().put(HttpHeader.LOCATION, location);
        int status = redirect.permanent() ? HttpStatus.MOVED_PERMANENTLY_301 : HttpStatus.FOUND_302;
        Texts.send(response, callback, status, "The page is at " + redirect.location());
    }

    private void html(
            int status, byte[] html, Reply reply, Moment moment, Request request, Response response, Callback callback) {
        byte[] bytes = ReloadTag.addedTo(html, ReloadTag.version(reply), moment.assetsVersion());
        String type = ContentTypes.of("x.html");
        if (status == HttpStatus.OK_200) {
            sender.send(request, response, callback, type, bytes);
        } else {
            Texts.send(response, callback, status, type, bytes);
        }
    }

    private void copy(Reply.Copy copy, Moment moment, Request request, Response response, Callback callback)
            throws IOException {
        String type = ContentTypes.of(copy.asset().path());
        Optional<Path> file = input.real(copy.asset().file());
        if (file.isPresent()) {
            sender.send(request, response, callback, type, file.get(), copy.asset().digest());
        } else {
            answer(moment.notFound(), moment, request, response, callback);
        }
    }
}
