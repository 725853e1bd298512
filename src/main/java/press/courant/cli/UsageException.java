package press.courant.cli;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A command line that parses but cannot be meant, with a hint at what could be. */
final class UsageException extends ParameterException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    UsageException(CommandLine command, String message, String hint) {
        super(command, message);
        this.hint = hint;
    }

    static Optional<String> hint(ParameterException failure) {
        return failure instanceof UsageException usage ? Optional.of(usage.hint) : Optional.empty();
    }
}
