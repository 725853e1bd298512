package press.courant.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import press.courant.model.Edition;
import press.courant.model.StandalonePage;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** Reads stories, editions and pages, anew only where one of them or what they depend on has changed. */
final class CompanionReader {
    private final Path content;
    private Optional<Companions> last = Optional.empty();

    CompanionReader(Path content) {
        this.content = content;
    }

    /** @param articles the files of the entries */
    Companions read(Ground ground, List<SourceFile> articles, Edits edits) {
        List<String> paths = articles.stream().map(SourceFile::path).toList();
        boolean edited = Stream.of("stories", "editions", "pages").anyMatch(name -> edits.mayConcern("content/" + name));
        Companions companions = last.filter(known -> !edited && known.ground() == ground && known.articles().equals(paths))
                .orElseGet(() -> read(ground, paths));
        last = Optional.of(companions);
        return companions;
    }

    private Companions read(Ground ground, List<String> articles) {
        List<Problem> problems = new ArrayList<>();
        ArticleIndex index = new ArticleIndex(articles);
        StoryReader stories = new StoryReader(ground.config(), index, ground.bodies().get());
        files("stories", problems).forEach(file -> stories.read(file, problems));
        List<Edition> editions = each(
                "editions", new EditionReader(ground.config(), index, ground.bodies().get())::read, problems);
        checkPeriods(editions, problems);
        List<StandalonePage> pages = each("pages", new PageReader(ground.config(), ground.bodies().get())::read, problems);
        return new Companions(ground, articles, stories, editions, pages, List.copyOf(problems));
    }

    private List<SourceFile> files(String folder, List<Problem> problems) {
        return MarkdownFile.among(FileFinder.find(content, folder, problems), problems);
    }

    private <T> List<T> each(
            String folder, BiFunction<SourceFile, List<Problem>, Optional<T>> read, List<Problem> problems) {
        return files(folder, problems).stream().flatMap(file -> read.apply(file, problems).stream()).toList();
    }

    private static void checkPeriods(List<Edition> editions, List<Problem> problems) {
        Map<String, String> paths = new HashMap<>();
        for (Edition edition : editions) {
            String first = paths.putIfAbsent(edition.period().id(), edition.path());
            if (first != null) {
                problems.add(Problem.error(Location.of(edition.path()), "another file has the same edition",
                        "it is " + first + "; leave one of them out"));
            }
        }
    }
}
