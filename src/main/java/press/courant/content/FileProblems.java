package press.courant.content;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.nodes.Node;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** The problems of one file, which finds the place of a YAML node in it. */
final class FileProblems {
    private final SourceText text;
    private final int yamlStart;
    private final int[] pairs;
    private final List<Problem> problems;

    /** The problems of a file that is all YAML. */
    FileProblems(SourceText text, List<Problem> problems) {
        this(text, 0, text.text().length(), problems);
    }

    /**
     * @param yamlStart where in the file its YAML begins
     * @param yamlLength in characters
     * @param problems that new ones are added to
     */
    FileProblems(SourceText text, int yamlStart, int yamlLength, List<Problem> problems) {
        this.text = text;
        this.yamlStart = yamlStart;
        this.pairs = pairs(text.text().substring(yamlStart, yamlStart + yamlLength));
        this.problems = problems;
    }

    /** The problems of the same file, kept in another list. */
    FileProblems(FileProblems other, List<Problem> problems) {
        this.text = other.text;
        this.yamlStart = other.yamlStart;
        this.pairs = other.pairs;
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
        int found = Arrays.binarySearch(pairs, index);
        int pairsBefore = found >= 0 ? found : -found - 1;
        return text.at(Math.min(text.text().length(), yamlStart + index + pairsBefore));
    }

    /** Which code points take two characters. */
    private static int[] pairs(String yaml) {
        IntStream.Builder pairs = IntStream.builder();
        int point = 0;
        for (int i = 0; i < yaml.length(); i++, point++) {
            if (Character.isHighSurrogate(yaml.charAt(i))) {
                pairs.add(point);
                i++;
            }
        }
        return pairs.build().toArray();
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
