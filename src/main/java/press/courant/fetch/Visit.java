package press.courant.fetch;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.Cookie;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * One fetch over its redirects, each an address that is checked like the first.
 *
 * <p>Cookies are kept from one redirect to the next and forgotten at the end, as some sites let nobody in without.
 */
final class Visit implements Callable<Answer> {
    private static final int MOST_REDIRECTS = 10;

    private final HttpClient client;
    private final Query query;
    private final WebAddress start;
    private final Limits limits;
    private final AtomicReference<@Nullable HttpGet> running = new AtomicReference<>();
    private volatile boolean aborted;

    Visit(HttpClient client, Query query, WebAddress start, Limits limits) {
        this.client = client;
        this.query = query;
        this.start = start;
        this.limits = limits;
    }

    /** The same address with other cookies is another page. */
    private record Stop(WebAddress address, List<String> cookies) {}

    /** An answer, or where to ask next. */
    private record Step(Optional<Answer> answer, Optional<WebAddress> next, boolean isPermanent) {}

    @Override
    public Answer call() throws IOException {
        HttpClientContext context = HttpClientContext.create();
        BasicCookieStore cookies = new BasicCookieStore();
        context.setCookieStore(cookies);
        Set<Stop> seen = new HashSet<>();
        WebAddress address = start;
        WebAddress permanent = start;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            if (!seen.add(new Stop(address, cookies.getCookies().stream().map(Visit::text).sorted().toList()))) {
                throw Failures.loop(address);
            }
            Step step = step(address, permanent, context);
            if (step.answer().isPresent()) {
                return step.answer().get();
            }
            WebAddress next = step.next().orElseThrow();
            permanent = step.isPermanent() && permanent.equals(address) ? next : permanent;
            address = next;
        }
        throw Failures.tooManyRedirects(start, MOST_REDIRECTS);
    }

    private static String text(Cookie cookie) {
        return cookie.getDomain() + " " + cookie.getPath() + " " + cookie.getName() + "=" + cookie.getValue();
    }

    private Step step(WebAddress address, WebAddress permanent, HttpClientContext context) throws IOException {
        HttpGet request = request(address);
        running.set(request);
        if (aborted) {
            throw Failures.tooSlow(address, limits);
        }
        try {
            return read(client.executeOpen(address.host(), request, context), address, permanent);
        } catch (FetchException e) {
            throw e;
        } catch (IOException e) {
            throw Failures.of(e, address, limits);
        } finally {
            // To close the answer would mean to read it to its end, which may never come.
            request.abort();
        }
    }

    private HttpGet request(WebAddress address) {
        HttpGet request = new HttpGet(address.uri());
        request.setHeader(HttpHeaders.ACCEPT, query.accept());
        request.setHeader(HttpHeaders.ACCEPT_LANGUAGE, "*");
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        query.known().etag().ifPresent(etag -> request.setHeader(HttpHeaders.IF_NONE_MATCH, etag));
        query.known().lastModified().ifPresent(date -> request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, date));
        return request;
    }

    private Step read(ClassicHttpResponse response, WebAddress address, WebAddress permanent) throws IOException {
        int status = response.getCode();
        Optional<String> location = first(response, HttpHeaders.LOCATION);
        if (status == HttpStatus.SC_NOT_MODIFIED && !query.known().isEmpty()) {
            return answer(response, address, permanent, true);
        } else if (status >= 300 && status < 400 && location.isPresent()) {
            return new Step(Optional.empty(), Optional.of(Failures.redirected(address, location.get())),
                    status == HttpStatus.SC_MOVED_PERMANENTLY || status == HttpStatus.SC_PERMANENT_REDIRECT);
        } else if (status < 200 || status >= 300) {
            throw Refusals.of(response, address);
        }
        return answer(response, address, permanent, false);
    }

    private Step answer(ClassicHttpResponse response, WebAddress address, WebAddress permanent, boolean unchanged)
            throws IOException {
        Optional<ContentType> type = first(response, HttpHeaders.CONTENT_TYPE)
                .flatMap(value -> Optional.ofNullable(ContentType.parseLenient(value)));
        Optional<String> mediaType =
                type.flatMap(found -> Optional.ofNullable(found.getMimeType())).map(name -> name.toLowerCase(Locale.ROOT));
        byte[] body = unchanged ? new byte[0] : Body.read(response, address, mediaType, limits.bytes());
        return new Step(Optional.of(new Answer(
                address.toString(),
                permanent.toString(),
                unchanged,
                mediaType,
                type.flatMap(found -> Optional.ofNullable(found.getParameter("charset"))),
                body,
                new Validators(first(response, HttpHeaders.ETAG), first(response, HttpHeaders.LAST_MODIFIED)),
                Arrays.stream(response.getHeaders("X-Robots-Tag")).map(Header::getValue).toList())),
                Optional.empty(), false);
    }

    static Optional<String> first(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue).map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** Ends the fetch from another thread. */
    void abort() {
        aborted = true;
        Optional.ofNullable(running.get()).ifPresent(HttpGet::abort);
    }
}
