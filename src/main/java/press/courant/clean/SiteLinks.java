package press.courant.clean;

import java.util.ArrayDeque;
import java.util.Locale;
import press.courant.model.BaseUrl;

/** The links of a site that may stand in a folder of its host. */
final class SiteLinks {
    private final BaseUrl baseUrl;

    SiteLinks(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    /**
     * A safe address as it is to be published: a root-relative one below the base path, never outside it.
     *
     * <p>One that begins with the base path already is taken as complete, or cleaning twice would add it twice.
     */
    String published(String url) {
        if (!url.startsWith("/")) {
            return url;
        }
        int end = SafeUrl.firstOf(url, "?#", 0);
        String path = SafeUrl.ascii(withoutDots(url.substring(0, end)));
        String rest = SafeUrl.ascii(url.substring(end));
        boolean complete = (path + "/").equals(baseUrl.path()) || path.startsWith(baseUrl.path());
        return (complete ? path : baseUrl.path() + path.substring(1)) + rest;
    }

    /** Whether a safe address leads out of the site to the web. */
    boolean isExternal(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http:") && !lower.startsWith("https:")) {
            return false;
        }
        String origin = baseUrl.origin().toLowerCase(Locale.ROOT);
        if (!lower.startsWith(origin)) {
            return true;
        }
        String path = withoutDots(url.substring(origin.length(), SafeUrl.firstOf(url, "?#", origin.length())));
        return !path.startsWith(baseUrl.path()) && !(path + "/").equals(baseUrl.path());
    }

    /** A path without {@code .} and {@code ..}, also where they are written with percent codes. */
    private static String withoutDots(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            return path;
        }
        var kept = new ArrayDeque<String>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            String segment = segments[i];
            String dots = segment.length() > 6 ? segment : segment.replace("%2e", ".").replace("%2E", ".");
            boolean up = dots.equals("..");
            if (up) {
                kept.pollLast();
            } else if (!dots.equals(".") && !(segment.isEmpty() && kept.isEmpty() && i < segments.length - 1)) {
                kept.add(segment);
            }
            if (i == segments.length - 1 && (up || dots.equals("."))) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }
}
