package press.courant.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/**
 * A Markdown file with its checked front matter.
 *
 * @param bodyStart where the body begins
 */
record MarkdownFile(SourceFile file, SourceText text, Fields fields, FileProblems problems, int bodyStart) {
    /** The Markdown files among others, which are problems. */
    static List<SourceFile> among(List<SourceFile> found, List<Problem> problems) {
        List<SourceFile> files = new ArrayList<>(found.size());
        for (SourceFile file : found) {
            String name = file.name().toLowerCase(Locale.ROOT);
            if (name.endsWith(".md") || name.endsWith(".markdown")) {
                files.add(file);
            } else {
                problems.add(Problem.warning(Location.of(file.path()), "this file is not Markdown and is left out",
                        "give it the ending .md, or move it to content/assets"));
            }
        }
        return files;
    }

    /** Reads a file, or adds to the problems why it cannot be. */
    static Optional<MarkdownFile> read(SourceFile file, Schema schema, List<Problem> problems) {
        Optional<SourceText> text = TextReader.read(file, problems);
        Optional<FrontMatter> matter = text.flatMap(source -> FrontMatter.split(source, problems));
        if (text.isEmpty() || matter.isEmpty()) {
            return Optional.empty();
        }
        FileProblems here = new FileProblems(text.get(), matter.get().yamlStart(), matter.get().yaml().length(), problems);
        return Fields.checkFile(schema, matter.get().yaml(), here)
                .map(fields -> new MarkdownFile(file, text.get(), fields, here, matter.get().bodyStart()));
    }
}
