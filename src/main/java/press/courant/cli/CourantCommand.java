package press.courant.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code courant}: the options that every command takes. */
@Command(
        name = "courant",
        description = "Makes a website of a folder of Markdown: a curated news digest.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes: 0 all is well, 1 the content has errors or the work failed, 2 the command line is wrong."
        })
final class CourantCommand implements Runnable {
    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print problems only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "List what was cleaned and what was left out.")
    private boolean verbose;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print stack traces of failures.")
    private boolean debug;

    @Option(
            names = "--color",
            scope = ScopeType.INHERIT,
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colours: ${COMPLETION-CANDIDATES}; auto, the default, is on a terminal without NO_COLOR.")
    private Color color = Color.AUTO;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.")
    private boolean versionAsked;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    private final Session session;

    CourantCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new UsageException(spec.commandLine(), "no command given", "try 'courant build', or 'courant --help'");
    }

    /** What was asked for, for a command that this one runs. */
    List<String> flags() {
        return Stream.of(quiet ? "--quiet" : "", verbose ? "--verbose" : "", debug ? "--debug" : "", "--color=" + color)
                .filter(flag -> !flag.isEmpty()).toList();
    }

    boolean isQuiet() {
        return quiet;
    }

    boolean isVerbose() {
        return verbose;
    }

    boolean isDebug() {
        return debug;
    }

    void refuseContradictions() {
        if (quiet && verbose) {
            throw new ParameterException(spec.commandLine(), "--quiet and --verbose exclude each other");
        }
    }

    Session session() {
        return session;
    }

    /** The colours for what is printed on the standard output. */
    Palette paletteOfOutput() {
        return color.palette(session.streams().outIsTerminal(), session.environment());
    }

    /** The colours for problems. */
    Palette palette(Streams streams, Map<String, String> environment) {
        return color.palette(streams.errIsTerminal(), environment);
    }
}
