package press.courant.capture;

import java.util.Set;

/** Hosts below which each name is somebody else's, so that {@code kent.gov.uk} is no part of {@code gov.uk}. */
final class SharedHosts {
    /** What many countries have below their own name. */
    private static final Set<String> CATEGORIES = Set.of("ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "govt", "gv",
            "info", "ltd", "mil", "ne", "net", "nhs", "nom", "or", "org", "police", "sch");
    private static final Set<String> HOSTERS = Set.of("blogspot.com", "github.io", "gitlab.io", "livejournal.com",
            "medium.com", "netlify.app", "pages.dev", "substack.com", "tumblr.com", "vercel.app", "web.app", "weebly.com",
            "wixsite.com", "wordpress.com", "over-blog.com", "ghost.io", "hatenablog.com", "beehiiv.com");

    private SharedHosts() {}

    static boolean has(String host) {
        int dot = host.indexOf('.');
        boolean country = dot > 0 && host.length() - dot == 3 && CATEGORIES.contains(host.substring(0, dot));
        return dot < 0 || country || HOSTERS.contains(host);
    }
}
