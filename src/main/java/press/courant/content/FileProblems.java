package press.courant.content;

import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** The problems of one file, which finds the place of a YAML node in it. */
final class FileProblems {
    private final SourceText text;
    private final int yamlStart;
    private final boolean plain;
    private final List<Problem> problems;

    /**
     * @param yamlStart where in the file its YAML begins
     * @param problems that new ones are added to
     */
    FileProblems(SourceText text, int yamlStart, List<Problem> problems) {
        this.text = text;
        this.yamlStart = yamlStart;
        this.plain = text.text().chars().noneMatch(c -> Character.isSurrogate((char) c));
        this.problems = problems;
    }

    /** The problems of the same file, kept in another list. */
    FileProblems(FileProblems other, List<Problem> problems) {
        this.text = other.text;
        this.yamlStart = other.yamlStart;
        this.plain = other.plain;
        this.problems = problems;
    }

    SourceText text() {
        return text;
    }

    Location at(Node node) {
        return atCodePoint(node.getStartMark().getIndex());
    }

    /** SnakeYAML counts code points from the beginning of the YAML. */
    Location atCodePoint(int index) {
        int length = text.text().length();
        if (plain) {
            return text.at(Math.min(length, yamlStart + index));
        }
        int codePoints = text.text().codePointCount(yamlStart, length);
        return text.at(text.text().offsetByCodePoints(yamlStart, Math.min(index, codePoints)));
    }

    void error(Location location, String message, String hint) {
        problems.add(Problem.error(location, message, hint));
    }

    void error(Node node, String message, String hint) {
        error(at(node), message, hint);
    }

    void warning(Location location, String message, String hint) {
        problems.add(Problem.warning(location, message, hint));
    }

    List<Problem> list() {
        return problems;
    }
}
