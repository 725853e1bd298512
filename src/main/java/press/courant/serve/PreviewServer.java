package press.courant.serve;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import press.courant.build.SitePreview;
import press.courant.problem.SourceFiles;

/** A preview that is being served, until it is closed. */
public final class PreviewServer implements AutoCloseable {
    private static final int MOST_THREADS = 32;
    private static final int PING_SECONDS = 2;

    private final Server server;
    private final LiveSite site;
    private final Tabs tabs;
    private final SiteWatch watch;
    private final Rebuilds rebuilds;
    private final ScheduledExecutorService pings = Executors.newSingleThreadScheduledExecutor(PreviewServer::daemon);
    private final LocalAddresses addresses;
    private final int port;

    private PreviewServer(Server server, LiveSite site, Tabs tabs, SiteWatch watch, Rebuilds rebuilds,
            LocalAddresses addresses, int port) {
        this.server = server;
        this.site = site;
        this.tabs = tabs;
        this.watch = watch;
        this.rebuilds = rebuilds;
        this.addresses = addresses;
        this.port = port;
    }

    /**
     * Reads the site and serves it.
     *
     * @param preview of that site
     * @param files to show lines of problems, a new view of them for each use
     * @throws IOException where the port is taken or the folder cannot be read
     */
    public static PreviewServer start(
            ServerOptions options, SitePreview preview, Clock clock, Supplier<SourceFiles> files, PreviewListener listener)
            throws IOException {
        return start(options, preview, clock, files, listener, NativeWatch::start);
    }

    static PreviewServer start(
            ServerOptions options,
            SitePreview preview,
            Clock clock,
            Supplier<SourceFiles> files,
            PreviewListener listener,
            SiteWatch.Native system)
            throws IOException {
        LocalAddresses addresses = LocalAddresses.of(options.host());
        AllowedHosts hosts = addresses.allowed(options.host(), options.publicHost());
        InputFiles input = InputFiles.of(options.site());
        LiveSite site = new LiveSite(files, listener);
        Tabs tabs = new Tabs(site::now, site.moves(), files);
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("http");
        threads.setDaemon(true);
        Server server = new Server(threads);
        Optional<CaptureHandler> capture = options.capture()
                .map(found -> new CaptureHandler(found, options.site(), site, clock, listener::wrote));
        server.setHandler(new PreviewHandler(hosts, site, tabs, input, capture));
        server.setErrorHandler(new ErrorReplies(listener::failed));
        int port = Connectors.open(server, addresses, options.port());
        Changes changes = new Changes();
        SiteWatch watch = new SiteWatch(input, system, changes::add, listener::polls);
        Rebuilds rebuilds = new Rebuilds(preview, site, tabs, changes, input, clock, listener);
        PreviewServer started = new PreviewServer(server, site, tabs, watch, rebuilds, addresses, port);
        started.run();
        return started;
    }

    private void run() {
        rebuilds.start();
        LifeCycle.start(server);
        pings.scheduleWithFixedDelay(tabs::pingAll, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    }

    /** Where the home page is. */
    public URI home() throws IOException {
        String base = site.now().site().map(found -> found.base().path()).orElse("/");
        return URI.create("http://" + addresses.shown() + ":" + port + base);
    }

    /** Where the bookmarklet is, on this machine. */
    public URI capturePage() {
        return URI.create("http://localhost:" + port + CaptureHandler.FOLDER);
    }

    /** Whether others than this machine can read the preview. */
    public boolean isOpen() {
        return addresses.isOpen();
    }

    /** How many tabs listen. */
    int tabs() {
        return tabs.count();
    }

    /** Waits until the server is closed. */
    public void await() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        watch.close();
        rebuilds.stop();
        pings.shutdownNow();
        tabs.closeAll();
        LifeCycle.stop(server);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "ping");
        thread.setDaemon(true);
        return thread;
    }
}
