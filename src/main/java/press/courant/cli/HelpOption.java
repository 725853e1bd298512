package press.courant.cli;

import picocli.CommandLine.Option;

/** {@code --help}, which the {@code help} command brings by itself and so cannot inherit. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean asked;
}
