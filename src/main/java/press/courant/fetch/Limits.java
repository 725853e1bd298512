package press.courant.fetch;

import java.time.Duration;

/**
 * The bounds of one fetch.
 *
 * @param connect for one connection
 * @param silence between two pieces of an answer
 * @param total for everything, from the look-up of the name and over all redirects to the last byte
 * @param bytes of the body, once it is unpacked
 */
public record Limits(Duration connect, Duration silence, Duration total, int bytes) {
    public static final Limits USUAL =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60), 10 * 1024 * 1024);
}
