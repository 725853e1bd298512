package press.courant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import press.courant.content.InboxReader;
import press.courant.model.Inbox;
import press.courant.model.Subscription;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;
import press.courant.problem.SourceFiles;

/** A command of the inbox. */
abstract class InboxAction implements Callable<Integer> {
    final Streams streams;
    final Map<String, String> environment;
    final Clock clock;

    @Mixin
    SiteFolder folder;

    @Mixin
    private HelpOption help;

    @Spec
    CommandSpec spec;

    InboxAction(Streams streams, Map<String, String> environment, Clock clock) {
        this.streams = streams;
        this.environment = environment;
        this.clock = clock;
    }

    /** What the content's mistakes keep from being read. */
    static final class UnreadableException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public final Integer call() throws IOException {
        courant().refuseContradictions();
        try {
            return run(site());
        } catch (UnreadableException said) {
            return 1;
        }
    }

    abstract int run(Path site) throws IOException;

    /** The folder named here, or else before the name of the subcommand. */
    private Path site() {
        boolean named = folder.isNamed() || !(spec.parent().userObject() instanceof InboxAction);
        return named ? folder.site() : ((InboxAction) spec.parent().userObject()).folder.site();
    }

    final CourantCommand courant() {
        return (CourantCommand) spec.root().userObject();
    }

    final List<Subscription> subscriptions(Path site) throws UnreadableException {
        return value(site, new InboxReader(site).subscriptions());
    }

    final Inbox inbox(Path site) throws UnreadableException {
        return value(site, new InboxReader(site).inbox());
    }

    final <T> T value(Path site, Outcome<T> outcome) throws UnreadableException {
        print(site, outcome.problems());
        return outcome.value().orElseThrow(UnreadableException::new);
    }

    final void say(String line) {
        if (!courant().isQuiet()) {
            streams.out().println(line);
        }
    }

    final void print(Path site, List<Problem> problems) {
        new ProblemPrinter(streams.err(), courant().palette(streams, environment), files(site)).print(problems);
    }

    static SourceFiles files(Path site) {
        return new SourceFiles(site, Path.of("").toAbsolutePath(), BuiltInFiles::text);
    }
}
