package press.courant.page;

import java.util.List;
import java.util.Optional;

/**
 * The place of a page in a list that goes over several.
 *
 * @param number of this page, from 1
 * @param total how many pages there are, at least 1
 * @param entries how many entries the whole list has
 * @param newer the page before
 * @param older the page after
 * @param pages the first, the last and the near pages, in order, labelled with their numbers
 */
public record Pager(int number, int total, int entries, Optional<String> newer, Optional<String> older, List<Link> pages) {}
