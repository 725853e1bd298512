package press.courant.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import press.courant.problem.Problem;
import press.courant.problem.SourceFiles;

/** The tabs that are open. */
final class Tabs {
    static final int MOST = 100;
    /** A browser opens six connections to a host, and some have to be left for pages. */
    private static final int CROWD = 4;

    private final Supplier<Moment> now;
    private final Moves moves;
    private final Supplier<SourceFiles> files;
    private final Map<Tab, EventStream> open = new ConcurrentHashMap<>();

    Tabs(Supplier<Moment> now, Moves moves, Supplier<SourceFiles> files) {
        this.now = now;
        this.moves = moves;
        this.files = files;
    }

    int count() {
        return open.size();
    }

    /** Keeps a tab informed for as long as it listens. */
    void connect(Request request, Response response, Callback callback) {
        pingAll();
        if (open.size() >= MOST) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "5");
            Texts.send(response, callback, HttpStatus.SERVICE_UNAVAILABLE_503, "Too many tabs are open");
            return;
        }
        Fields query = Request.extractQueryParameters(request);
        Tab tab = new Tab(value(query, "page"), value(query, "version"), value(query, "assets"));
        EventStream events = new EventStream(response, callback, () -> open.remove(tab));
        request.addFailureListener(failure -> events.close());
        events.open();
        open.put(tab, events);
        tell(tab, events);
        if (open.size() > CROWD) {
            open.values().forEach(stream -> stream.send(Messages.REST));
        }
    }

    private static String value(Fields query, String name) {
        Fields.Field field = query.get(name);
        return field == null ? "" : field.getValue();
    }

    /** Tells every tab what is new to it, and returns what keeps their pages from being made. */
    List<Problem> tellAll() {
        List<Problem> failures = new ArrayList<>();
        open.forEach((tab, events) -> failures.addAll(tell(tab, events)));
        return failures;
    }

    private List<Problem> tell(Tab tab, EventStream events) {
        Tab.News news = tab.news(now.get(), moves, files.get());
        news.messages().forEach(events::send);
        return news.failures();
    }

    void pingAll() {
        open.values().forEach(EventStream::ping);
    }

    void closeAll() {
        open.values().forEach(EventStream::close);
    }
}
