package press.courant.problem;

import java.util.Comparator;

/**
 * A place in an input file.
 *
 * @param path the file, relative to the site's folder, with {@code /} between names
 * @param line from 1, or 0 where the whole file is meant
 * @param column from 1 in UTF-16 units, or 0 where the whole line is meant
 */
public record Location(String path, int line, int column) implements Comparable<Location> {
    private static final Comparator<Location> ORDER =
            Comparator.comparing(Location::path).thenComparing(Location::line).thenComparing(Location::column);

    public Location {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("A location is not negative: " + line + ":" + column);
        }
    }

    /** A whole file. */
    public static Location of(String path) {
        return new Location(path, 0, 0);
    }

    /** A whole line. */
    public static Location of(String path, int line) {
        return new Location(path, line, 0);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** {@code path:line:column}, without the parts that are 0. */
    @Override
    public String toString() {
        return path + (line > 0 ? ":" + line : "") + (line > 0 && column > 0 ? ":" + column : "");
    }
}
