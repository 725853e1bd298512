package press.courant.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import press.courant.build.PlanOptions;
import press.courant.build.SitePreview;
import press.courant.model.BaseUrl;
import press.courant.problem.SourceFiles;
import press.courant.serve.CaptureOptions;
import press.courant.serve.CaptureToken;
import press.courant.serve.PreviewServer;
import press.courant.serve.ServerOptions;

/** {@code courant serve}: the site as it is edited, in a browser. */
@Command(name = "serve", description = "Shows the site in a browser, and each edit at once.")
final class ServeCommand implements Callable<Integer> {
    private static final int LARGEST_PORT = 65_535;

    private final Streams streams;
    private final Map<String, String> environment;
    private final Clock clock;

    @ParentCommand
    private CourantCommand courant;

    @Mixin
    private SiteFolderOptions options;

    @Mixin
    private HelpOption help;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port, 0 for any (default: the first free one from 4000 on).")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "The address to listen at; 0.0.0.0 is for phones and others in the network too"
                    + " (default: this machine alone).")
    private Optional<String> host = Optional.empty();

    @Option(names = "--open", description = "Open the site in the browser.")
    private boolean open;

    @Option(names = "--drafts", description = "Show drafts too, marked as such.")
    private boolean drafts;

    @Option(names = "--future", description = "Show what is dated later than now too, marked as such.")
    private boolean future;

    @Option(names = "--expired", description = "Show what has expired too.")
    private boolean expired;

    @Option(names = "--no-clean", description = "Keep boilerplate that the cleaning rules would remove.")
    private boolean keepBoilerplate;

    @Option(names = "--no-capture", description = "Take no pages from the bookmarklet.")
    private boolean noCapture;

    ServeCommand(Streams streams, Map<String, String> environment, Clock clock) {
        this.streams = streams;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        courant.refuseContradictions();
        if (port.filter(number -> number < 0 || number > LARGEST_PORT).isPresent()) {
            throw options.usage("--port " + port.get() + " is not a port", "it is from 1 to " + LARGEST_PORT);
        }
        Path site = options.site();
        Optional<BaseUrl> baseUrl = options.baseUrl();
        Path current = Path.of("").toAbsolutePath();
        Supplier<SourceFiles> files = () -> new SourceFiles(site, current, BuiltInFiles::text);
        PreviewReport report = new PreviewReport(streams, courant.palette(streams, environment), files, courant);
        SitePreview preview = new SitePreview(
                new PlanOptions(site, baseUrl, drafts, future, expired, !keepBoilerplate), clock, Version.name());
        ServerOptions server = new ServerOptions(
                site, host, port, baseUrl.map(url -> URI.create(url.origin()).getHost()), capture(site, report));
        try (PreviewServer started = PreviewServer.start(server, preview, clock, files, report)) {
            report.serves(started.home(), started.isOpen());
            if (!noCapture) {
                report.captures(started.capturePage());
            }
            if (open) {
                new WebBrowser(report).open(started.home());
            }
            try (Main.Ending ending = Main.atEnd(started::close)) {
                started.await();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private Optional<CaptureOptions> capture(Path site, PreviewReport report) {
        if (noCapture) {
            return Optional.empty();
        }
        CaptureToken token = StateFolder.of(environment).flatMap(folder -> kept(site, folder, report)).orElseGet(CaptureToken::random);
        return Optional.of(new CaptureOptions(token, drafts, SiteInventory.reader(site)));
    }

    private static Optional<CaptureToken> kept(Path site, Path folder, PreviewReport report) {
        try {
            return Optional.of(CaptureToken.of(site, folder.resolve("capture")));
        } catch (IOException e) {
            report.warn("the bookmark will work for this time only, as its secret cannot be kept in " + folder);
            return Optional.empty();
        }
    }
}
