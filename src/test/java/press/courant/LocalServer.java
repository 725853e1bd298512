package press.courant;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A published site as GitHub Pages serves it: below its base path, with redirects to folders and its 404 page. */
final class LocalServer implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "xml", "application/xml",
            "svg", "image/svg+xml");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Path folder;
    private final String base;

    LocalServer(Path folder, String base) throws IOException {
        this.folder = folder;
        this.base = base;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Scheme, host and port. */
    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String url(String location) {
        return origin() + base + location;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!path.endsWith("/") && isFolder(path + "/")) {
                exchange.getResponseHeaders().set("Location", exchange.getRequestURI().getRawPath() + "/");
                exchange.sendResponseHeaders(301, -1);
                return;
            }
            Path file = folder.resolve("404.html");
            int status = 404;
            if (path.startsWith(base)) {
                String location = path.substring(base.length());
                Path found = folder.resolve(location.isEmpty() || location.endsWith("/") ? location + "index.html" : location)
                        .normalize();
                if (found.startsWith(folder) && Files.isRegularFile(found)) {
                    file = found;
                    status = 200;
                }
            }
            String name = file.getFileName().toString();
            exchange.getResponseHeaders().set("Content-Type",
                    TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
            byte[] body = Files.readAllBytes(file);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private boolean isFolder(String path) {
        Path index = path.startsWith(base) ? folder.resolve(path.substring(base.length()) + "index.html").normalize() : folder;
        return index.startsWith(folder) && Files.isRegularFile(index);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
