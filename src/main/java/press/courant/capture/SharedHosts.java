package press.courant.capture;

import java.util.Set;
import java.util.regex.Pattern;
import press.courant.fetch.PublicSuffixes;

/** Hosts below which each name is somebody else's, so that {@code kent.gov.uk} is no part of {@code gov.uk}. */
final class SharedHosts {
    /** Below which many authors write, and which are not on the Public Suffix List. */
    private static final Set<String> PLATFORMS = Set.of("beehiiv.com", "ghost.io", "livejournal.com", "medium.com",
            "over-blog.com", "substack.com", "tumblr.com", "typepad.com", "weebly.com", "wordpress.com");
    /** Each ministry is a source of its own, also where a country does not give its names to others. */
    private static final Pattern GOVERNMENT = Pattern.compile("(gov|gob|gouv|go)\\.[a-z]{2}");

    private SharedHosts() {}

    static boolean has(String host) {
        return PLATFORMS.contains(host) || GOVERNMENT.matcher(host).matches() || PublicSuffixes.has(host);
    }
}
