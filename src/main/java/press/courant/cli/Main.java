package press.courant.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;
import press.courant.build.SiteBuilder;
import press.courant.problem.Printable;

/** The program: arguments in, an exit code out. */
public final class Main {
    private static final int FAILED = 1;
    private static final int WRONG_COMMAND_LINE = 2;

    private final Streams streams;
    private final Map<String, String> environment;
    private final Clock clock;
    private final Builder builder;
    private final CourantCommand courant;

    Main(Streams streams, Map<String, String> environment, Clock clock) {
        this(streams, environment, clock, (options, progress) ->
                new SiteBuilder(clock, Version.name(), progress).build(options));
    }

    Main(Streams streams, Map<String, String> environment, Clock clock, Builder builder) {
        this.streams = streams;
        this.environment = environment;
        this.clock = clock;
        this.builder = builder;
        this.courant = new CourantCommand(new Session(streams, environment, clock));
    }

    public static void main(String[] arguments) {
        PrintStream err = utf8(FileDescriptor.err);
        OptionalInt code = Utf8Relaunch.ofThisProcess(err).run(arguments);
        if (code.isPresent()) {
            System.exit(code.getAsInt());
        }
        Streams streams = new Streams(
                System.in,
                utf8(FileDescriptor.out),
                err,
                Terminals.isTerminal(Terminals.IN),
                Terminals.isTerminal(Terminals.OUT),
                Terminals.isTerminal(Terminals.ERR));
        if (Arrays.asList(arguments).contains("build")) {
            SiteBuilder.prepare();
        }
        Main main = new Main(streams, System.getenv(), Clock.systemUTC());
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> main.fail(failure));
        System.exit(main.run(arguments));
    }

    /** Runs one command: 0 is success, 1 a failure, 2 a command line that is wrong. */
    int run(String... arguments) {
        int code = commandLine(arguments)
                .registerConverter(Color.class, Color::parse)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setOut(new PrintWriter(streams.out(), true))
                .setErr(new PrintWriter(streams.err(), true))
                .setParameterExceptionHandler((failure, words) -> refuse(failure))
                .setExecutionExceptionHandler((failure, command, parsed) -> fail(failure))
                .execute(arguments);
        streams.out().flush();
        streams.err().flush();
        return code;
    }

    private static CommandLine inbox() {
        CommandLine inbox = new CommandLine(new InboxCommand());
        Stream.of(new InboxAddCommand(), new InboxKeepCommand(), new InboxDropCommand(), new InboxFeedsCommand(),
                new InboxRemoveCommand()).forEach(inbox::addSubcommand);
        return inbox;
    }

    /** To know all commands takes as long as a build in which nothing changed, so it knows the one that is named. */
    private CommandLine commandLine(String... arguments) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("build", () -> new BuildCommand(streams, environment, builder, clock));
        commands.put("publish", () -> new PublishCommand(streams, environment, builder));
        commands.put("init", () -> new InitCommand(streams, clock, ZoneId.systemDefault()));
        commands.put("serve", () -> new ServeCommand(streams, environment, clock));
        commands.put("edition", () -> new EditionCommand(streams, environment, clock));
        commands.put("extract", () -> new ExtractCommand(streams, environment));
        commands.put("import", () -> new ImportCommand(streams, environment, clock));
        commands.put("inbox", Main::inbox);
        commands.put("help", CommandLine.HelpCommand::new);
        Optional<String> named = Arrays.stream(arguments).filter(word -> !word.startsWith("-")).findFirst()
                .filter(word -> commands.containsKey(word) && !word.equals("help"));
        CommandLine line = new CommandLine(courant);
        // What is kept of the inbox is imported.
        named.map(name -> name.equals("inbox") ? List.of("import", name) : List.of(name))
                .orElseGet(() -> List.copyOf(commands.keySet()))
                .forEach(name -> line.addSubcommand(commands.get(name).get()));
        return line;
    }

    /** Whatever ends the program from outside, Ctrl-C for one, does this first, and then is a success. */
    static Ending atEnd(Runnable tidyUp) {
        Thread hook = new Thread(() -> {
            tidyUp.run();
            endNow(0);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException endsAlready) {
                return;
            }
        };
    }

    /** What is done at the program's end, unless it is called off before. */
    interface Ending extends AutoCloseable {
        @Override
        void close();
    }

    /** The end of a program that has done all it had to do. */
    static void endNow(int code) {
        Runtime.getRuntime().halt(code);
    }

    private int refuse(ParameterException failure) {
        printError(failure.getMessage());
        suggestion(failure).or(() -> UsageException.hint(failure)).ifPresent(hint ->
                streams.err().println("  hint: " + Printable.sentence(hint)));
        streams.err().println("  see: " + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        if (courant.isDebug()) {
            failure.printStackTrace(streams.err());
        }
        return WRONG_COMMAND_LINE;
    }

    private int fail(Throwable failure) {
        printError(FailureMessage.of(failure));
        if (courant.isDebug()) {
            failure.printStackTrace(streams.err());
        }
        streams.err().flush();
        return FAILED;
    }

    private void printError(String message) {
        streams.err().println("courant: error: " + Printable.sentence(message));
    }

    private static Optional<String> suggestion(ParameterException failure) {
        List<String> suggestions =
                failure instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return suggestions.stream().findFirst().map(name -> "did you mean '" + name + "'?");
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
    }
}
