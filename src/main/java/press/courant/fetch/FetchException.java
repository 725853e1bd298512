package press.courant.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** What kept a page or feed from being fetched, or is wrong with it, in words for a person. */
public final class FetchException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String hint;
    private final int status;
    private final transient Optional<Duration> retryAfter;

    public FetchException(String message, String hint) {
        this(message, hint, 0, Optional.empty());
    }

    FetchException(String message, String hint, int status, Optional<Duration> retryAfter) {
        super(message);
        this.hint = hint;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** What the person can do. */
    public String hint() {
        return hint;
    }

    /** The status of an answer that is a refusal; nothing where there was no answer, or none that could be read. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** How long the server wants to be left alone. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
