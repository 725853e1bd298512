package press.courant.page;

import java.util.List;

/**
 * The days of years as squares, weeks by weekdays, darker the more entries they have, with the geometry worked out, for
 * inline SVG. A unit of the drawing is a day; week {@code n} of a year begins at {@code x = n}, and weekday {@code n}, Monday
 * being 0, at {@code y = n}.
 *
 * @param maximum the largest count of a day
 * @param months the initials of their names, from January
 * @param least the smallest count that each shade in use stands for, lightest first
 * @param years newest first
 */
public record Calendar(int maximum, List<String> months, List<Least> least, List<Year> years) {
    /**
     * What a shade stands for.
     *
     * @param shade from 1, the lightest, to 4
     * @param count the smallest number of entries that has it
     */
    public record Least(int shade, int count) {}

    /**
     * A row.
     *
     * @param page the year's own page
     * @param count of its entries
     * @param outline the path around all its days
     * @param squares the days with entries that only the year's page links to, by shade
     * @param days the other days with entries, oldest first
     */
    public record Year(Link page, int count, String outline, List<Squares> squares, List<Day> days) {}

    /**
     * A day that has entries, with a link to its page.
     *
     * @param count of its entries
     * @param square its path
     */
    public record Day(Link page, int count, int shade, String square) {}

    /**
     * All days of one shade.
     *
     * @param path of lines, one for each row of days on end, to be drawn half a unit further and dashed into squares
     */
    public record Squares(int shade, String path) {}
}
