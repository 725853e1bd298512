package press.courant.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import press.courant.cli.Palette.Style;
import press.courant.problem.Location;
import press.courant.problem.Printable;
import press.courant.problem.Problem;
import press.courant.problem.SourceFiles;

/**
 * The printer of problems.
 *
 * <pre>
 * content/articles/a.md:4:1: error: unknown key 'topic'
 *   topic: budget
 *   ^
 *   hint: did you mean 'topics'?
 * </pre>
 *
 * The source line is left out where there is none to show.
 */
final class ProblemPrinter {
    private static final String INDENT = "  ";
    private static final int WIDTH = 100;

    private final PrintStream out;
    private final Palette palette;
    private final SourceFiles files;

    ProblemPrinter(PrintStream out, Palette palette, SourceFiles files) {
        this.out = out;
        this.palette = palette;
        this.files = files;
    }

    /** Prints each problem once, by file and place. */
    void print(List<Problem> problems) {
        problems.stream().sorted().distinct().forEach(this::print);
        out.flush();
    }

    private void print(Problem problem) {
        Style style = problem.isError() ? Style.ERROR : Style.WARNING;
        String severity = problem.severity().name().toLowerCase(Locale.ROOT);
        out.println(palette.paint(Style.PLACE, place(problem.location()) + ":") + " "
                + palette.paint(style, severity + ":") + " " + Printable.sentence(problem.message()));
        files.line(problem.location()).ifPresent(line -> printSource(line, problem.location().column()));
        problem.hint().ifPresent(hint -> out.println(
                INDENT + palette.paint(Style.HINT, "hint:") + " " + Printable.sentence(hint)));
    }

    private String place(Location location) {
        return new Location(files.shown(location.path()), location.line(), location.column()).toString();
    }

    private void printSource(String line, int column) {
        SourceExcerpt excerpt = SourceExcerpt.of(line, column, WIDTH);
        out.println(INDENT + excerpt.text());
        if (column > 0) {
            out.println(INDENT + " ".repeat(excerpt.caret()) + palette.paint(Style.CARET, "^"));
        }
    }
}
