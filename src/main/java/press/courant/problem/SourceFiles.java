package press.courant.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The files that problems point into: their lines, and their paths as seen from the current folder. */
public final class SourceFiles {
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n]");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);
    private static final long LARGEST = 32L << 20;

    private final Path site;
    private final Path current;
    private final Function<String, Optional<String>> builtIn;
    private String lastPath = "";
    private List<String> lastLines = List.of();

    /**
     * @param site the site's folder as the command line names it
     * @param current the current folder, absolute
     * @param builtIn the text of a file that comes with Courant, such as {@code templates/entry.ftlh}
     */
    public SourceFiles(Path site, Path current, Function<String, Optional<String>> builtIn) {
        this.site = site;
        this.current = current;
        this.builtIn = builtIn;
    }

    /** A line of a file, counted from 1. */
    public record Line(int number, String text) {}

    /** The line that a location points to, where it points to one that can be read. */
    public Optional<String> line(Location location) {
        return around(location, 0).stream().map(Line::text).findFirst();
    }

    /** That line with so many before and after it, as far as there are any. */
    public List<Line> around(Location location, int context) {
        if (location.line() == 0) {
            return List.of();
        }
        if (!location.path().equals(lastPath)) {
            lastPath = location.path();
            lastLines = lines(location.path());
        }
        int line = location.line();
        if (line > lastLines.size()) {
            return List.of();
        }
        return IntStream.rangeClosed(Math.max(1, line - context), Math.min(lastLines.size(), line + context))
                .mapToObj(number -> new Line(number, lastLines.get(number - 1)))
                .toList();
    }

    /** A path of the site as an editor's click finds it, {@code digest/content/site.yaml}; an address as it is. */
    public String shown(String path) {
        Optional<Path> file = file(path);
        if (file.isEmpty() || !Files.exists(file.get()) && builtIn.apply(path).isPresent()) {
            return Printable.visible(path);
        }
        return Printable.visible(fromCurrent(file.get().normalize(), current));
    }

    /** A path relative to a folder above it; any other one as it is. */
    public static String fromCurrent(Path path, Path current) {
        Path near = path.startsWith(current) ? current.relativize(path) : path;
        return near.toString().isEmpty() ? "." : near.toString();
    }

    private Optional<Path> file(String path) {
        if (ADDRESS.matcher(path).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(site.resolve(path));
        } catch (InvalidPathException notOfThisSystem) {
            return Optional.empty();
        }
    }

    private List<String> lines(String path) {
        return file(path)
                .flatMap(SourceFiles::read)
                .or(() -> builtIn.apply(path))
                .map(text -> text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .map(text -> List.of(LINE_END.split(text, -1)))
                .orElse(List.of());
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
