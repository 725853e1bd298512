package press.courant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import press.courant.content.InboxReader;
import press.courant.inbox.InboxFile;
import press.courant.model.Inbox;
import press.courant.model.InboxItem;
import press.courant.model.Subscription;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;
import press.courant.problem.SourceFiles;

/** A command of the inbox. */
abstract class InboxAction implements Callable<Integer> {
    @Mixin
    SiteFolder folder;

    @Mixin
    private HelpOption help;

    @Spec
    CommandSpec spec;

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

    /**
     * Does it.
     *
     * @param site the folder that holds {@code content/}
     * @return the exit code
     */
    abstract int run(Path site) throws IOException;

    /** The folder named here, or else before the name of the subcommand. */
    private Path site() {
        boolean named = folder.isNamed() || !(spec.parent().userObject() instanceof InboxAction);
        return named ? folder.site() : ((InboxAction) spec.parent().userObject()).folder.site();
    }

    final CourantCommand courant() {
        return (CourantCommand) spec.root().userObject();
    }

    final Streams streams() {
        return courant().session().streams();
    }

    final Clock clock() {
        return courant().session().clock();
    }

    /** The feeds in the editor's order, or their problems printed. */
    final List<Subscription> subscriptions(Path site) throws UnreadableException {
        return value(site, new InboxReader(site).subscriptions());
    }

    /** What the inbox knows, or its problems printed. */
    final Inbox inbox(Path site) throws UnreadableException {
        return value(site, new InboxReader(site).inbox());
    }

    /** The value of an outcome, whose problems are printed. */
    final <T> T value(Path site, Outcome<T> outcome) throws UnreadableException {
        print(site, outcome.problems());
        return outcome.value().orElseThrow(UnreadableException::new);
    }

    /** Decides of some items, as the inbox has them now. */
    final void decide(Path site, InboxItem.Decision decision, Predicate<InboxItem> which) throws IOException {
        value(site, new InboxFile(site).update(latest -> new Inbox(latest.feeds(), latest.items().stream()
                .map(item -> which.test(item) ? item.decided(decision) : item).toList())));
    }

    /** Prints a line on the standard output, where somebody wants it. */
    final void say(String line) {
        if (!courant().isQuiet()) {
            streams().out().println(line);
        }
    }

    final void print(Path site, List<Problem> problems) {
        new ProblemPrinter(streams().err(), courant().palette(streams(), courant().session().environment()), files(site))
                .print(problems);
    }

    static SourceFiles files(Path site) {
        return new SourceFiles(site, Path.of("").toAbsolutePath(), BuiltInFiles::text);
    }
}
