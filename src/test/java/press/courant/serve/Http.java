package press.courant.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A reader of a preview: one that speaks HTTP well, and one that writes to the socket what it likes.
 *
 * @param origin scheme, host and port
 */
record Http(String origin) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** @param headers names and values in turn */
    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String body, String type) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body), "Content-Type", type);
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The status line, headers and body that a request gets, written as they are to a socket. */
    String raw(String... lines) {
        try (Socket socket = socket()) {
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status that such a request gets. */
    int rawStatus(String... lines) {
        return Integer.parseInt(Arrays.asList(raw(lines).split(" ", 3)).get(1));
    }

    Socket socket() throws IOException {
        return new Socket(InetAddress.getByName("127.0.0.1"), URI.create(origin).getPort());
    }
}
