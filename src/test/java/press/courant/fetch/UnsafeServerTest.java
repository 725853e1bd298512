package press.courant.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that do not prove who they are. */
class UnsafeServerTest {
    private static final Limits TIGHT =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20), 100_000);
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @TempDir
    private Path folder;

    @Test
    void aCertificateThatNobodySignedIsNotTrusted() throws IOException, GeneralSecurityException, InterruptedException {
        HttpsServer server = HttpsServer.create(ANY_PORT, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
        server.start();
        try (RawServer plain = new RawServer()) {
            String url = "https://localhost:" + server.getAddress().getPort() + "/a";
            plain.redirect("/a", 302, url);
            assertThat(failure(url)).hasMessageContaining("nobody known has signed its certificate");
            assertThat(failure(plain.url("/a"))).hasMessageContaining("nobody known has signed its certificate");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aPlainServerIsNotASafeOne() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> refuse(socket), "plain server");
            server.setDaemon(true);
            server.start();
            assertThat(failure("https://127.0.0.1:" + socket.getLocalPort() + "/a")).hasMessageContaining("no safe connection");
        }
    }

    @Test
    void whyACertificateIsNotTrustedIsSaid() throws FetchException {
        assertThat(distrust(new CertificateExpiredException())).endsWith("its certificate has expired");
        assertThat(distrust(new CertificateNotYetValidException())).endsWith("its certificate is not valid yet");
        assertThat(distrust(new CertificateException("No subject alternative DNS name matching paper.example found.")))
                .endsWith("its certificate is for another host");
        assertThat(Failures.of(new SSLPeerUnverifiedException("other"), WebAddress.of("https://paper.example/"), TIGHT))
                .hasMessageEndingWith("its certificate is for another host");
    }

    private static String distrust(CertificateException cause) throws FetchException {
        SSLHandshakeException failure = new SSLHandshakeException("no");
        failure.initCause(cause);
        return Failures.of(failure, WebAddress.of("https://paper.example/"), TIGHT).getMessage();
    }

    private static FetchException failure(String url) {
        try (Fetcher fetcher = new Fetcher("Courant/test", Reach.PRIVATE_TOO, TIGHT)) {
            return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(Query.page(url)));
        }
    }

    private static void refuse(ServerSocket socket) {
        try (Socket connection = socket.accept()) {
            connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            connection.getInputStream().readNBytes(50);
        } catch (IOException closed) {
            return;
        }
    }

    private SSLContext selfSigned() throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("keys.p12");
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        int code = new ProcessBuilder(List.of(keytool, "-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost",
                "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", "changeit")).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start().waitFor();
        assertThat(code).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store)) {
            keys.load(stream, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
