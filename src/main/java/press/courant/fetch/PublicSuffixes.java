package press.courant.fetch;

import java.util.Locale;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/** Hosts below which each name may be somebody else's, by the Public Suffix List that comes with the HTTP client. */
public final class PublicSuffixes {
    private PublicSuffixes() {}

    /**
     * Whether a host is such a one: {@code uk}, {@code co.uk}, {@code gov.uk}, {@code github.io}.
     *
     * @param host in ASCII or not, without a port
     */
    public static boolean has(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        String below = PublicSuffixMatcherLoader.getDefault().getDomainRoot("name." + name);
        return below == null || below.equals("name." + name);
    }
}
