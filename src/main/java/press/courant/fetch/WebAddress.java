package press.courant.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.URIUtils;
import org.apache.hc.core5.http.HttpHost;
import press.courant.clean.SafeUrl;

/**
 * An address that can be fetched.
 *
 * @param uri without a fragment, in ASCII
 */
record WebAddress(URI uri) {
    private static final int LARGEST_PORT = 65_535;
    private static final Pattern PARTS = Pattern.compile("(https?)://(\\[[0-9A-Fa-f:.]+]|[^\\[\\]:@/?#\\s]+)(?::(\\d{0,5}))?([/?].*)?");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

    /** @param text as a person or a server wrote it */
    static WebAddress of(String text) throws FetchException {
        Matcher scheme = SCHEME.matcher(text.strip());
        if (scheme.matches() && !scheme.group(1).matches("(?i)https?")) {
            throw new FetchException("'" + brief(text) + "' is not on the web", "only http and https addresses are fetched");
        }
        String url = SafeUrl.of(text).map(safe -> safe.split("#", 2)[0]).orElse("");
        Matcher parts = PARTS.matcher(url);
        if (url.matches("https?://[^/?#]*@.*")) {
            throw new FetchException("the address has a user name in it", "leave out what stands before the '@'");
        } else if (!parts.matches() || port(parts) > LARGEST_PORT) {
            throw invalid(text);
        }
        try {
            String port = port(parts) < 0 ? "" : ":" + port(parts);
            String rest = parts.group(4) == null ? "/" : parts.group(4).startsWith("/") ? parts.group(4) : "/" + parts.group(4);
            return new WebAddress(new URI(parts.group(1) + "://" + host(parts.group(2)) + port + SafeUrl.ascii(rest)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw invalid(text);
        }
    }

    private static int port(Matcher parts) {
        return parts.group(3) == null || parts.group(3).isEmpty() ? -1 : Integer.parseInt(parts.group(3));
    }

    private static String host(String written) {
        return (written.startsWith("[") ? written : IDN.toASCII(written, IDN.ALLOW_UNASSIGNED)).toLowerCase(Locale.ROOT);
    }

    private static FetchException invalid(String text) {
        return new FetchException("'" + brief(text) + "' is not an address", "copy it from the browser, from https:// on");
    }

    private static String brief(String text) {
        return text.length() <= 100 ? text : text.substring(0, text.offsetByCodePoints(0, 99)) + "…";
    }

    /** Where a redirect from here leads. */
    WebAddress follow(String location) throws FetchException {
        String target = utf8(location.strip());
        if (SCHEME.matcher(target).matches()) {
            return of(target);
        }
        String relative = SafeUrl.of(target).map(SafeUrl::ascii).orElse("");
        try {
            return of(target.startsWith("//") ? uri.getScheme() + ":" + target : URIUtils.resolve(uri, relative).toString());
        } catch (IllegalArgumentException e) {
            throw invalid(target);
        }
    }

    /** Headers are read byte by byte, and many a server writes UTF-8 into them. */
    private static String utf8(String header) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notUtf8) {
            return header;
        }
    }

    HttpHost host() {
        Matcher parts = PARTS.matcher(uri.toString());
        if (!parts.matches()) {
            throw new IllegalStateException("Not an address: " + uri);
        }
        return new HttpHost(parts.group(1), parts.group(2).replaceAll("[\\[\\]]", ""), port(parts));
    }

    /** The host and, where it is not the usual one, the port. */
    String site() {
        return uri.getRawAuthority();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
