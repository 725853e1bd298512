package press.courant.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** Fetches pages and feeds; may be used by several threads. */
public final class Fetcher implements AutoCloseable {
    private static final int LONGEST_HEADER = 64 * 1024;
    private static final int MOST_HEADERS = 300;
    private static final int MOST_CONNECTIONS = 32;

    private final CloseableHttpClient client;
    private final Limits limits;

    /** @param userAgent who asks, such as {@code Courant/0.1.0} */
    public Fetcher(String userAgent, Reach reach, Limits limits) {
        this(userAgent, reach::includes, limits, SystemDefaultDnsResolver.INSTANCE);
    }

    Fetcher(String userAgent, Predicate<InetAddress> reach, Limits limits, DnsResolver names) {
        this.limits = limits;
        Timeout silence = Timeout.of(limits.silence());
        this.client = HttpClients.custom()
                .setUserAgent(userAgent)
                .setConnectionManager(connections(limits, new CheckedResolver(reach, names)))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(silence)
                        .setConnectionRequestTimeout(Timeout.of(limits.total()))
                        .setProtocolUpgradeEnabled(false)
                        .setAuthenticationEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build();
    }

    private static HttpClientConnectionManager connections(Limits limits, CheckedResolver resolver) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_HEADER)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(Timeout.of(limits.silence()))
                        .build())
                .build();
    }

    /**
     * The answer to a query, over at most ten redirects.
     *
     * @throws FetchException where there is none, or one that is a refusal
     * @throws InterruptedIOException where the thread is interrupted
     */
    public Answer fetch(Query query) throws IOException {
        WebAddress start = WebAddress.of(query.url());
        Visit visit = new Visit(client, query, start, limits);
        FutureTask<Answer> task = new FutureTask<>(visit);
        Thread thread = new Thread(task, "fetch " + start.site());
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            visit.abort();
            throw Failures.tooSlow(start, limits);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } catch (InterruptedException e) {
            visit.abort();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private static IOException rethrown(Throwable cause) {
        if (cause instanceof IOException failure) {
            return failure;
        } else if (cause instanceof RuntimeException fault) {
            throw fault;
        } else if (cause instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(cause);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
