package press.courant.inbox;

import java.util.Locale;
import java.util.Optional;
import press.courant.extract.Decoder;
import press.courant.fetch.FetchException;

/** Reads feeds of any kind: RSS 0.9x to 2.0, Atom 0.3 and 1.0, JSON Feed. */
public final class FeedReader {
    /** More than any feed is worth reading of. */
    static final int MOST_ITEMS = 500;

    private static final int LOOKED_AT = 4_000;

    private FeedReader() {}

    /**
     * The feed in what a server sent.
     *
     * @param charset that the server claims
     * @param url where the feed is
     * @throws FetchException where it is none
     */
    public static Feed read(byte[] bytes, Optional<String> charset, String url) throws FetchException {
        String text = Decoder.decode(bytes, charset).strip();
        if (text.isEmpty()) {
            throw new FetchException("the feed is empty", "try again later");
        }
        return text.startsWith("{") ? JsonFeed.read(text, url) : XmlFeed.read(text, url);
    }

    /** Whether a document is a web page, in which feeds can be looked for. */
    public static boolean isPage(byte[] bytes, Optional<String> charset) {
        String text = Decoder.decode(bytes, charset).strip();
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT)).toLowerCase(Locale.ROOT);
        return start.contains("<html") || start.startsWith("<!doctype html");
    }
}
