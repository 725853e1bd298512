package press.courant.page;

/**
 * A source as a bar of a chart.
 *
 * @param count of the entries that cite it
 * @param width of the bar, from 1 to 100, which the source with most entries has
 */
public record SourceShare(SourceView source, int count, int width) {}
