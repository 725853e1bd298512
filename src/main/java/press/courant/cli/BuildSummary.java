package press.courant.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import press.courant.build.BuildResult;
import press.courant.clean.Removal;
import press.courant.problem.Printable;
import press.courant.problem.Problem;
import press.courant.problem.SourceFiles;

/** What a build did, in a few lines for the editor. */
final class BuildSummary {
    private static final int FIRST_WORDS = 10;
    private static final int LONGEST_WORDS = 80;

    private final PrintStream out;
    private final SourceFiles files;
    private final boolean verbose;

    BuildSummary(PrintStream out, SourceFiles files, boolean verbose) {
        this.out = out;
        this.files = files;
        this.verbose = verbose;
    }

    void print(BuildResult result, Path output, long nanos) {
        String folder = Printable.visible(SourceFiles.fromCurrent(output, Path.of("").toAbsolutePath()));
        String sized = count(result.counts().entries(), "entry", "entries") + ", "
                + count(result.counts().pages(), "page", "pages");
        if (result.published()) {
            out.println("Built " + sized + " into " + folder + " in " + seconds(nanos));
            out.println("  " + result.counts().written() + " written, " + result.counts().unchanged()
                    + " unchanged, " + result.counts().deleted() + " removed");
        } else {
            out.println("Not published: " + sized + " read in " + seconds(nanos) + "; " + folder + " is as it was");
        }
        printRemovals(result.removals());
        printSkipped(result);
        printProblems(result.problems());
        result.nextChange().ifPresent(next -> out.println("Next change: " + next.at().toOffsetDateTime() + ", when "
                + files.shown(next.path()) + " " + Printable.sentence(next.why())));
        out.flush();
    }

    void printTimes(BuildResult result) {
        result.times().forEach(time -> out.println("  " + milliseconds(time.duration()) + "  " + time.stage()));
        out.flush();
    }

    private void printRemovals(List<Removal> removals) {
        if (removals.isEmpty()) {
            return;
        }
        out.println("  " + count(removals.size(), "piece", "pieces") + " of boilerplate cleaned away" + detailsHint());
        if (verbose) {
            removals.forEach(removal -> out.println("    " + files.shown(removal.path()) + ":" + lines(removal) + ": "
                    + Printable.sentence(String.join(", ", removal.rules())) + ": " + firstWords(removal.text())));
        }
    }

    private void printSkipped(BuildResult result) {
        if (result.skipped().isEmpty()) {
            return;
        }
        Map<String, Long> reasons = result.skipped().stream()
                .collect(Collectors.groupingBy(skip -> firstWord(skip.reason()), TreeMap::new, Collectors.counting()));
        String counts = reasons.entrySet().stream()
                .map(reason -> reason.getValue() + " " + Printable.sentence(reason.getKey()))
                .collect(Collectors.joining(", "));
        out.println("  " + count(result.skipped().size(), "entry", "entries") + " left out: " + counts + detailsHint());
        if (verbose) {
            result.skipped().forEach(skip ->
                    out.println("    " + files.shown(skip.path()) + ": " + Printable.sentence(skip.reason())));
        }
    }

    private void printProblems(List<Problem> problems) {
        List<Problem> printed = problems.stream().distinct().toList();
        long errors = printed.stream().filter(Problem::isError).count();
        long warnings = printed.size() - errors;
        if (!printed.isEmpty()) {
            out.println("  " + count(errors, "error", "errors") + ", " + count(warnings, "warning", "warnings"));
        }
    }

    private String detailsHint() {
        return verbose ? ":" : " (--verbose lists them)";
    }

    private static String lines(Removal removal) {
        return removal.firstLine() == removal.lastLine()
                ? String.valueOf(removal.firstLine())
                : removal.firstLine() + "-" + removal.lastLine();
    }

    private static String firstWords(String text) {
        String[] words = Printable.sentence(text).split(" ", FIRST_WORDS + 1);
        String first = Arrays.stream(words).limit(FIRST_WORDS).collect(Collectors.joining(" "));
        String cut = first.length() > LONGEST_WORDS ? first.substring(0, LONGEST_WORDS) : first;
        return "“" + cut + (words.length > FIRST_WORDS || cut.length() < first.length() ? "…" : "") + "”";
    }

    /** {@code due 2026-12-01} counts as {@code due}. */
    private static String firstWord(String reason) {
        return reason.split("[ ,:]", 2)[0];
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }

    private static String milliseconds(Duration duration) {
        return String.format(Locale.ROOT, "%6d ms", duration.toMillis());
    }
}
