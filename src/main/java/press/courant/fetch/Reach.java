package press.courant.fetch;

import java.net.InetAddress;

/** How far a fetch may go. */
public enum Reach {
    /** The web that everybody sees. */
    PUBLIC,
    /** This machine and its networks too. */
    PRIVATE_TOO;

    boolean includes(InetAddress address) {
        return this == PRIVATE_TOO || PublicAddresses.include(address);
    }
}
