package press.courant.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Jetty's connectors to the addresses of a preview, all at one port. */
final class Connectors {
    static final int FIRST_PORT = 4000;

    private static final int MOST_PORTS = 100;
    private static final int LARGEST_HEADER = 8 * 1024;

    private Connectors() {}

    /** Opens them and returns the port: the one asked for, or the first that is free. */
    static int open(Server server, LocalAddresses addresses, Optional<Integer> asked) throws IOException {
        if (asked.isPresent()) {
            try {
                return open(server, addresses.bound(), asked.get());
            } catch (BusyPortException e) {
                throw new IOException("port " + asked.get() + " is in use by another program (" + e.getMessage()
                        + "); choose another, or leave --port out", e);
            }
        }
        for (int port = FIRST_PORT; port < FIRST_PORT + MOST_PORTS; port++) {
            try {
                return open(server, addresses.bound(), port);
            } catch (BusyPortException next) {
                continue;
            }
        }
        throw new IOException("all ports from " + FIRST_PORT + " to " + (FIRST_PORT + MOST_PORTS - 1) + " are in use");
    }

    private static int open(Server server, List<InetAddress> addresses, int port) throws IOException {
        List<ServerConnector> open = new ArrayList<>();
        int used = port;
        try {
            for (InetAddress address : addresses) {
                ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
                connector.setHost(address.getHostAddress());
                connector.setPort(used);
                connector.open();
                open.add(connector);
                used = connector.getLocalPort();
            }
        } catch (IOException e) {
            open.forEach(ServerConnector::close);
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw cause instanceof BindException
                    ? new BusyPortException(String.valueOf(cause.getMessage()))
                    : new IOException("port " + port + " cannot be used: " + cause.getMessage(), e);
        }
        open.forEach(server::addConnector);
        return used;
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setRequestHeaderSize(LARGEST_HEADER);
        configuration.setSendServerVersion(false);
        // Paths are looked up and never opened, so that the strangest of them is one that is not there.
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        return configuration;
    }

    /** Another program has the port. */
    private static final class BusyPortException extends IOException {
        private static final long serialVersionUID = 1L;

        BusyPortException(String message) {
            super(message);
        }
    }
}
