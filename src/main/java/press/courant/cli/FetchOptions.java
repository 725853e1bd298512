package press.courant.cli;

import java.io.IOException;
import picocli.CommandLine.Option;
import press.courant.capture.WebPage;
import press.courant.capture.WebPages;
import press.courant.extract.ArticleFinder;
import press.courant.fetch.Fetcher;
import press.courant.fetch.Limits;
import press.courant.fetch.Reach;
import press.courant.problem.Printable;

/** The options of commands that fetch from the web. */
final class FetchOptions {
    private static final int WIDTH = 70;

    @Option(names = "--allow-private", description = "Fetch from this machine and from private networks too.")
    private boolean allowPrivate;

    boolean isPrivateAllowed() {
        return allowPrivate;
    }

    Fetcher fetcher() {
        return new Fetcher(Version.userAgent(), allowPrivate ? Reach.PRIVATE_TOO : Reach.PUBLIC, Limits.USUAL);
    }

    /** Reads a page, and says so meanwhile where somebody waits. */
    WebPage read(String url, ArticleFinder finder, Streams streams, boolean quiet) throws IOException {
        boolean shown = streams.errIsTerminal() && !quiet;
        String line = "Fetching " + Printable.visible(url);
        try (Fetcher fetcher = fetcher()) {
            if (shown) {
                streams.err().print("\r" + (line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…"));
                streams.err().flush();
            }
            return new WebPages(fetcher, finder).read(url);
        } finally {
            if (shown) {
                streams.err().print("\r" + " ".repeat(WIDTH + 1) + "\r");
                streams.err().flush();
            }
        }
    }
}
