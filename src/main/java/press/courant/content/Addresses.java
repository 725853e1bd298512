package press.courant.content;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.courant.model.BaseUrl;

/** The addresses in an editor's files. */
public final class Addresses {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_LABEL = 63;
    private static final Pattern PARTS =
            Pattern.compile("(?i)(https?)://([^/?#]*)([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\[\\]:@\\s]+)(:\\d{1,5})?");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]*[A-Za-z0-9]");

    private Addresses() {}

    /** The address that a site is published at, with a {@code /} at its end; nothing where it is no such address. */
    public static Optional<BaseUrl> baseUrl(String url) {
        Matcher parts = PARTS.matcher(url);
        if (baseComplaint(url).isPresent() || !parts.matches()) {
            return Optional.empty();
        }
        String path = parts.group(3).endsWith("/") ? parts.group(3) : parts.group(3) + "/";
        String origin = parts.group(1) + "://" + parts.group(2);
        return Optional.of(new BaseUrl(origin.toLowerCase(Locale.ROOT), path));
    }

    /** The host in small letters, without a port. */
    public static Optional<String> host(String url) {
        Matcher parts = PARTS.matcher(url);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Matcher authority = AUTHORITY.matcher(parts.group(2));
        return authority.matches() ? Optional.of(authority.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** The address of a host's home page. */
    public static String home(String url) {
        Matcher parts = PARTS.matcher(url);
        return parts.matches() ? parts.group(1).toLowerCase(Locale.ROOT) + "://" + parts.group(2) + "/" : url;
    }

    /** Whether an entry's {@code url} may be this. */
    public static boolean isReport(String url) {
        return complaint(url).isEmpty();
    }

    static Optional<Complaint> complaint(String url) {
        if (isUsual(url)) {
            return Optional.empty();
        }
        Matcher parts = PARTS.matcher(url);
        if (!parts.matches()) {
            return Optional.of(new Complaint(quoted(url) + " is not an absolute address", "begin it with https:// or http://"));
        }
        if (url.length() > LONGEST) {
            return Optional.of(new Complaint("this address has " + url.length() + " characters",
                    "shorten it to at most " + LONGEST));
        }
        if (parts.group(2).contains("@")) {
            return Optional.of(new Complaint(quoted(url) + " has a user name in it", "leave out what stands before the '@'"));
        }
        if (!validHost(parts.group(2))) {
            return Optional.of(new Complaint(quoted(url) + " has no valid host", "write an address such as https://example.org/report"));
        }
        try {
            new URI(url);
            return Optional.empty();
        } catch (URISyntaxException e) {
            String wrong = e.getIndex() >= 0 && e.getIndex() < url.length()
                    ? "the character '" + Character.toString(url.codePointAt(e.getIndex())) + "' may not stand in an address"
                    : "it is not an address";
            return Optional.of(new Complaint(quoted(url) + " is not a valid address", wrong + "; copy it from the browser"));
        }
    }

    /** Whether it has nothing in it that could be wrong, as most addresses of reports. */
    private static boolean isUsual(String url) {
        int host = "https://".length();
        int path = url.startsWith("https://") ? url.indexOf('/', host) : -1;
        if (path < 0 || url.length() > LONGEST || !isPlain(url.substring(host, path)) || url.charAt(path - 1) == '-') {
            return false;
        }
        for (int i = path; i < url.length(); i++) {
            char c = url.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~/".indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static String quoted(String url) {
        return "'" + Values.brief(url) + "'";
    }

    private static boolean validHost(String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return false;
        }
        try {
            String port = parts.group(2);
            return (port == null || Integer.parseInt(port.substring(1)) <= 65_535)
                    && (authority.startsWith("[") || HOST.matcher(ascii(parts.group(1))).matches());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A host in ASCII, as registries know it. */
    public static String ascii(String host) {
        return isPlain(host) ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    }

    /** Most hosts, which Java would load its tables of Unicode to leave as they are. */
    private static boolean isPlain(String host) {
        int start = 0;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c == '.') {
                if (i == start || i - start > LONGEST_LABEL) {
                    return false;
                }
                start = i + 1;
            } else if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-')) {
                return false;
            }
        }
        return host.length() > start && host.length() - start <= LONGEST_LABEL;
    }

    static Optional<Complaint> baseComplaint(String url) {
        Matcher parts = PARTS.matcher(url);
        if (complaint(url).isPresent() || !parts.matches()) {
            return complaint(url);
        }
        if (parts.group(4) != null || parts.group(5) != null) {
            return Optional.of(new Complaint(quoted(url) + " has a query or a fragment",
                    "leave out what begins with '?' or '#'"));
        }
        return badPath(parts.group(3)) || parts.group(3).contains("//")
                ? Optional.of(new Complaint(quoted(url) + " has an odd path", "write it without '..' and '//'"))
                : Optional.empty();
    }

    static Optional<Complaint> imageComplaint(String src) {
        if (!src.startsWith("/")) {
            return complaint(src).map(wrong -> new Complaint(wrong.message(),
                    "write an address, or a path from the root such as /assets/photo.jpg"));
        }
        return src.startsWith("//") || badPath(src)
                ? Optional.of(new Complaint("'" + Values.brief(src) + "' is not a path below the site",
                        "write it as /assets/photo.jpg"))
                : Optional.empty();
    }

    static Optional<Complaint> pathComplaint(String path) {
        boolean wrong = path.contains("://") || path.startsWith("//") || path.contains("//") || badPath(path)
                || path.contains("?") || path.contains("#") || path.equals("/") || path.length() > 500;
        return wrong ? Optional.of(new Complaint("'" + Values.brief(path) + "' is not a path below the site",
                "write it from the site's root, such as /2019/old-entry/")) : Optional.empty();
    }

    private static boolean badPath(String path) {
        return path.contains("\\") || path.chars().anyMatch(Character::isISOControl)
                || List.of(path.toLowerCase(Locale.ROOT).replace("%2e", ".").split("[/]|%2f")).stream()
                        .anyMatch(part -> part.equals("..") || part.equals("."));
    }
}
