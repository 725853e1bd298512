package press.courant.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Questions to the person at a terminal; where there is none, nothing is asked. */
final class Questions {
    private static final int MOST_TRIES = 3;

    private final Streams streams;
    private final BufferedReader answers;

    Questions(Streams streams) {
        this.streams = streams;
        this.answers = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
    }

    /** Whether somebody says yes to a question. */
    boolean agrees(String question) throws IOException {
        return ask(question + " y or n", answer -> switch (answer.toLowerCase(Locale.ROOT)) {
            case "y", "yes" -> Optional.of("y");
            case "n", "no" -> Optional.of("n");
            default -> Optional.empty();
        }).filter("y"::equals).isPresent();
    }

    /**
     * The answer to a question, if somebody has one.
     *
     * @param meant what an answer means, nothing where it is no answer to this
     */
    Optional<String> ask(String question, Function<String, Optional<String>> meant) throws IOException {
        for (int tries = 0; tries < MOST_TRIES && streams.canAsk(); tries++) {
            streams.err().print(question + " (Enter leaves it out): ");
            streams.err().flush();
            String answer = answers.readLine();
            if (answer == null || answer.isBlank()) {
                return Optional.empty();
            }
            Optional<String> value = meant.apply(answer.strip());
            if (value.isPresent()) {
                return value;
            }
            streams.err().println("  that is not one");
        }
        return Optional.empty();
    }
}
