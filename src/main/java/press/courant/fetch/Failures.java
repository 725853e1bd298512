package press.courant.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** The ways in which a fetch ends without an answer, in words. */
final class Failures {
    /** What works where programs are not let in. */
    static final String SAVE = "open it in the browser, save the page, and import the file with --url";

    private static final String CHECK = "check the address, and whether this machine is online";

    private Failures() {}

    static FetchException of(IOException failure, WebAddress address, Limits limits) {
        String site = address.site();
        if (failure instanceof CheckedResolver.PrivateHostException secret) {
            boolean literal = address.host().getHostName().matches("[\\d.]+|.*:.*");
            String named = literal ? "" : secret.address() + ", ";
            return new FetchException(site + " is " + named + "an address of this machine or of a private network",
                    "only public addresses are fetched; --allow-private fetches it all the same");
        } else if (failure instanceof UnknownHostException) {
            return new FetchException("there is no host " + address.host().getHostName(), CHECK);
        } else if (failure instanceof ConnectTimeoutException) {
            return new FetchException(site + " cannot be reached within " + seconds(limits.connect()), CHECK);
        } else if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return new FetchException(site + " refuses the connection", CHECK);
        } else if (failure instanceof SSLException) {
            return new FetchException("there is no safe connection to " + site + ": " + distrust(failure),
                    "look at the page in the browser; where that trusts it, save it there and import the file with --url");
        } else if (failure instanceof SocketTimeoutException) {
            return new FetchException(site + " said nothing for " + seconds(limits.silence()), "try again later");
        } else if (failure instanceof NoHttpResponseException) {
            return new FetchException(site + " closed the connection without an answer in HTTP", "try again later");
        } else if (failure instanceof MessageConstraintException) {
            return new FetchException(site + " sends headers that are too large", SAVE);
        } else if (failure instanceof ClientProtocolException) {
            return new FetchException("what " + site + " sends is not HTTP", CHECK);
        }
        return new FetchException("the connection to " + site + " broke off before the page was complete", "try again later");
    }

    private static String distrust(IOException failure) {
        if (has(failure, CertificateExpiredException.class)) {
            return "its certificate has expired";
        } else if (has(failure, CertificateNotYetValidException.class)) {
            return "its certificate is not valid yet";
        } else if (failure instanceof SSLPeerUnverifiedException
                || causes(failure).anyMatch(cause -> String.valueOf(cause.getMessage()).contains("No subject alternative"))) {
            return "its certificate is for another host";
        } else if (causes(failure).anyMatch(cause -> cause.getClass().getName().contains("CertPath"))) {
            return "nobody known has signed its certificate";
        }
        return Optional.ofNullable(failure.getMessage()).orElse("the handshake failed");
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }

    static FetchException tooSlow(WebAddress address, Limits limits) {
        return new FetchException(address.site() + " took longer than " + seconds(limits.total()), "try again later");
    }

    static FetchException loop(WebAddress address) {
        return new FetchException("redirects lead in a circle back to " + address, SAVE);
    }

    static FetchException tooManyRedirects(WebAddress start, int most) {
        return new FetchException(start.site() + " redirects more than " + most + " times", SAVE);
    }

    /** Where a redirect leads, or why it is not followed. */
    static WebAddress redirected(WebAddress from, String location) throws FetchException {
        try {
            return from.follow(location);
        } catch (FetchException e) {
            throw new FetchException(from.site() + " redirects to what is not followed: " + e.getMessage(), SAVE);
        }
    }

    private static String seconds(Duration time) {
        return time.toSeconds() == 1 ? "1 second" : time.toSeconds() + " seconds";
    }
}
