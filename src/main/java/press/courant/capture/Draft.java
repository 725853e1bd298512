package press.courant.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import press.courant.problem.Problem;

/**
 * An entry that is not yet published.
 *
 * @param path its file, relative to the site's folder
 * @param problems warnings of what the editor has to add
 */
public record Draft(String path, String text, List<Problem> problems) {
    public Draft {
        problems = List.copyOf(problems);
    }

    /**
     * Writes the file, which must not be there.
     *
     * @throws java.nio.file.FileAlreadyExistsException where it is
     */
    public void writeInto(Path site) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
