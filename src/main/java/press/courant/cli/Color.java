package press.courant.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.TypeConversionException;

/** When to print in colour. */
enum Color {
    AUTO,
    ALWAYS,
    NEVER;

    static Color parse(String word) {
        return Arrays.stream(values())
                .filter(color -> color.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("it is one of auto, always, never, not '" + word + "'"));
    }

    /** Unless told otherwise, only on a terminal that can, and not where the reader asked for none. */
    Palette palette(boolean terminal, Map<String, String> environment) {
        boolean automatic = terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Palette(this == ALWAYS || this == AUTO && automatic);
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
