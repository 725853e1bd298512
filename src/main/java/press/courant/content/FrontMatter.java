package press.courant.content;

import java.util.List;
import java.util.Optional;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/**
 * The YAML between two {@code ---} lines at the top of a Markdown file, and the body below.
 *
 * @param yamlStart where the YAML begins in the text
 * @param bodyStart where the body begins in the text
 */
record FrontMatter(String yaml, int yamlStart, int bodyStart) {
    static Optional<FrontMatter> split(SourceText source, List<Problem> problems) {
        String text = source.text();
        if (text.isBlank()) {
            problems.add(Problem.error(Location.of(source.path()), "this file is empty",
                    "begin it with a line '---', then 'title: …', then a line '---'"));
            return Optional.empty();
        }
        if (!isFence(line(source, 1))) {
            problems.add(Problem.error(new Location(source.path(), 1, 1), "the front matter is missing",
                    "begin the file with a line '---', then 'title: …', then a line '---'"));
            return Optional.empty();
        }
        for (int line = 2; line <= source.lines(); line++) {
            if (isFence(line(source, line))) {
                int yamlStart = source.startOfLine(2);
                int yamlEnd = source.startOfLine(line);
                return Optional.of(new FrontMatter(
                        text.substring(yamlStart, yamlEnd), yamlStart, source.startOfLine(line + 1)));
            }
        }
        problems.add(Problem.error(new Location(source.path(), 1, 1), "the front matter is not closed",
                "put a line '---' between it and the text"));
        return Optional.empty();
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals("---");
    }

    private static String line(SourceText source, int line) {
        return source.text().substring(source.startOfLine(line), source.startOfLine(line + 1));
    }
}
