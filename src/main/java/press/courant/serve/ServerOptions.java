package press.courant.serve;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a preview is served.
 *
 * @param site the folder that holds {@code content/}
 * @param host the name or address to listen at; this machine alone where there is none
 * @param port the port, which has to be free; 0 for any; the first free one from 4000 on where there is none
 * @param publicHost the host name under which a tunnel or proxy shows the preview
 * @param capture how pages are captured, if they are
 */
public record ServerOptions(Path site, Optional<String> host, Optional<Integer> port, Optional<String> publicHost,
        Optional<CaptureOptions> capture) {
    /** Options that take no pages. */
    public ServerOptions(Path site, Optional<String> host, Optional<Integer> port, Optional<String> publicHost) {
        this(site, host, port, publicHost, Optional.empty());
    }

    /** This machine alone, at any port. */
    public static ServerOptions of(Path site) {
        return new ServerOptions(site, Optional.empty(), Optional.of(0), Optional.empty());
    }
}
