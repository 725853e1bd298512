package press.courant.serve;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The addresses of this machine that a preview listens at.
 *
 * @param bound to listen at
 */
record LocalAddresses(List<InetAddress> bound) {
    /** @param host nothing for this machine alone, in both versions of IP, as {@code localhost} may mean either */
    static LocalAddresses of(Optional<String> host) throws IOException {
        List<InetAddress> wanted = host.isPresent() && !host.get().equalsIgnoreCase("localhost")
                ? List.of(resolve(host.get()))
                : List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("::1"));
        List<InetAddress> here = new ArrayList<>();
        for (InetAddress address : wanted) {
            if (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null) {
                here.add(address);
            }
        }
        if (here.isEmpty()) {
            throw new IOException("--host " + host.orElse("localhost") + " is not an address of this machine");
        }
        return new LocalAddresses(here);
    }

    private static InetAddress resolve(String host) throws IOException {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IOException("--host " + host + " is not known", e);
        }
    }

    /** Whether others can read the preview too. */
    boolean isOpen() {
        return bound.stream().anyMatch(address -> !address.isLoopbackAddress());
    }

    /** The host to print, of an address that another machine can use where that is allowed. */
    String shown() throws SocketException {
        InetAddress first = bound.get(0);
        if (first.isLoopbackAddress()) {
            return "localhost";
        }
        return first.isAnyLocalAddress() ? outside().map(AllowedHosts::name).orElse("localhost") : AllowedHosts.name(first);
    }

    private static Optional<InetAddress> outside() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress()
                        && !address.isLinkLocalAddress())
                .findFirst();
    }

    /** The names by which a request may call this machine. */
    AllowedHosts allowed(Optional<String> host, Optional<String> publicHost) throws IOException {
        Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1"));
        Stream.concat(host.stream(), publicHost.stream()).forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        names.add(AllowedHosts.name(InetAddress.getByName("::1")));
        bound.forEach(address -> names.add(AllowedHosts.name(address)));
        if (bound.stream().anyMatch(InetAddress::isAnyLocalAddress)) {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .forEach(address -> names.add(AllowedHosts.name(address)));
            names.add(machine());
            names.add(machine() + ".local");
        }
        return new AllowedHosts(names);
    }

    private static String machine() throws IOException {
        try {
            return InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
        } catch (UnknownHostException withoutName) {
            return "localhost";
        }
    }
}
