package press.courant.serve;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * One line for a request that could not be answered, and no stack trace.
 *
 * @param failed told of what is the server's fault
 */
record ErrorReplies(Consumer<Throwable> failed) implements Request.Handler {
    /** What Jetty calls the method of a request whose first line it could not read. */
    private static final String UNREAD = "BAD";

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = isOfNoPath(request) ? HttpStatus.NOT_FOUND_404 : response.getStatus();
        if (HttpStatus.hasNoBody(status)) {
            callback.succeeded();
            return true;
        }
        if (HttpStatus.isServerError(status)
                && request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof Throwable failure
                && !isOfReader(failure)) {
            failed.accept(failure);
        }
        Texts.send(response, callback, status, status + " " + HttpStatus.getMessage(status));
        return true;
    }

    /** Whether a reader hung up, or waited too long. */
    private static boolean isOfReader(Throwable failure) {
        return failure instanceof IOException || failure instanceof TimeoutException;
    }

    /** Jetty gives up on a path with more {@code ..} than folders, or with broken codes: one that is not there. */
    private static boolean isOfNoPath(Request request) {
        return UNREAD.equals(request.getMethod())
                && request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof Throwable failure
                && failure.getCause() instanceof IllegalArgumentException;
    }
}
