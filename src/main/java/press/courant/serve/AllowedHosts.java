package press.courant.serve;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host names that a request may be for.
 *
 * <p>A web page of somebody else could have its own name lead to this machine, and so read what is not published yet
 * (DNS rebinding); its requests still carry that name. The port does not matter, as a tunnel may have another.
 *
 * @param names in lower case, addresses as {@link #name} writes them
 */
record AllowedHosts(Set<String> names) {
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]]+)(?::\\d{1,5})?");

    /** @param host the value of a Host header */
    boolean allow(String host) {
        Matcher matcher = HOST.matcher(host.toLowerCase(Locale.ROOT));
        return matcher.matches() && names.contains(normal(matcher.group(1)));
    }

    /** An address as URLs have it, but with all its zeros. */
    static String name(InetAddress address) {
        String text = address.getHostAddress().split("%", 2)[0];
        return address instanceof Inet6Address ? "[" + text + "]" : text;
    }

    /** The same form for every way to write an address of version 6. */
    private static String normal(String host) {
        if (!host.startsWith("[")) {
            return host;
        }
        try {
            return name(InetAddress.getByName(host));
        } catch (UnknownHostException notAnAddress) {
            return host;
        }
    }
}
