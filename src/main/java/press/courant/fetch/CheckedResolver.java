package press.courant.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/** Names become the addresses that are connected to, and those that are out of reach are not among them. */
final class CheckedResolver implements DnsResolver {
    private final Predicate<InetAddress> reach;
    private final DnsResolver names;

    /**
     * @param reach whether an address may be connected to
     * @param names the look-up of names
     */
    CheckedResolver(Predicate<InetAddress> reach, DnsResolver names) {
        this.reach = reach;
        this.names = names;
    }

    /** A name that leads to what is private only. */
    static final class PrivateHostException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        private final String address;

        PrivateHostException(String host, InetAddress address) {
            super(host);
            this.address = address.getHostAddress();
        }

        String address() {
            return address;
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = Optional.ofNullable(names.resolve(host)).orElseGet(() -> new InetAddress[0]);
        InetAddress[] within = Arrays.stream(all).filter(reach).toArray(InetAddress[]::new);
        if (all.length == 0) {
            throw new UnknownHostException(host);
        } else if (within.length == 0) {
            throw new PrivateHostException(host, all[0]);
        }
        return within;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
