package press.courant.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The server-sent events to one tab. They are sent without a thread that waits. */
final class EventStream {
    /** A tab that does not take what it is sent is not there any more. */
    private static final int MOST_WAITING = 100;
    private static final String RETRY_SOON = "retry: 500\n\n";
    private static final String PING = ":\n\n";

    private final Response response;
    private final Callback callback;
    private final Runnable ended;
    private final Queue<String> waiting = new ArrayDeque<>();
    private boolean writing;
    private boolean closed;

    /** @param ended called once, when the tab is gone or told to be */
    EventStream(Response response, Callback callback, Runnable ended) {
        this.response = response;
        this.callback = callback;
        this.ended = ended;
    }

    void open() {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
        write(RETRY_SOON);
    }

    /** @param data one line */
    void send(String data) {
        write("data: " + data + "\n\n");
    }

    /** Lets the tab, and this side too, notice where the other one is gone; what is on its way does that as well. */
    void ping() {
        boolean busy;
        synchronized (this) {
            busy = writing;
        }
        if (!busy) {
            write(PING);
        }
    }

    private void write(String text) {
        boolean full;
        synchronized (this) {
            if (closed) {
                return;
            }
            waiting.add(text);
            full = waiting.size() > MOST_WAITING;
            if (writing && !full) {
                return;
            }
            writing = true;
        }
        if (full) {
            fail(new IOException("The tab does not listen"));
        } else {
            writeNext();
        }
    }

    private void writeNext() {
        String text;
        synchronized (this) {
            text = waiting.poll();
            writing = text != null;
            if (text == null || closed) {
                return;
            }
        }
        response.write(false, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)),
                Callback.from(this::writeNext, this::fail));
    }

    void close() {
        fail(new IOException("The events end"));
    }

    private void fail(Throwable failure) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        ended.run();
        callback.failed(failure);
    }
}
