package press.courant.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A server that sends whatever it is told to, byte by byte, however wrong; each connection is for one request. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(RawServer::daemon);
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** A request as it came. */
    public record Asked(String line, List<String> headers) {
        /** The value of a header, or an empty text. */
        public String header(String name) {
            return headers.stream()
                    .filter(header -> header.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(header -> header.substring(name.length() + 1).strip())
                    .collect(Collectors.joining(", "));
        }
    }

    /** What is sent, until the connection is closed behind it. */
    @FunctionalInterface
    public interface Reply {
        void send(Asked asked, OutputStream out) throws IOException, InterruptedException;
    }

    public RawServer() throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    public RawServer(ServerSocket socket) {
        this.socket = socket;
        threads.execute(this::accept);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "raw server");
        thread.setDaemon(true);
        return thread;
    }

    public int port() {
        return socket.getLocalPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** What was asked so far. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public RawServer on(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    /** A status line and headers, parted by line breaks, and a body. */
    public RawServer on(String path, String head, String body) {
        return on(path, head, body.getBytes(StandardCharsets.UTF_8));
    }

    public RawServer on(String path, String head, byte[] body) {
        return on(path, (request, out) -> {
            out.write(head(head + "\nContent-Length: " + body.length));
            out.write(body);
        });
    }

    public RawServer page(String path, String html) {
        return on(path, "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8", html);
    }

    public RawServer redirect(String path, int status, String location) {
        return on(path, "HTTP/1.1 " + status + " Elsewhere\nLocation: " + location, "");
    }

    public static byte[] head(String lines) {
        return (lines.replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                threads.execute(() -> answer(connection));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            List<String> request = new ArrayList<>();
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                request.add(line);
            }
            if (request.isEmpty()) {
                return;
            }
            Asked question = new Asked(request.get(0), request.subList(1, request.size()));
            asked.add(question);
            OutputStream out = connection.getOutputStream();
            String path = request.get(0).split(" ")[1];
            replies.getOrDefault(path, (nobody, stream) -> stream.write(head("HTTP/1.1 404 Not Found\nContent-Length: 0")))
                    .send(question, out);
            out.flush();
        } catch (IOException hungUp) {
            return;
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
