package press.courant.page;

import java.util.List;
import java.util.Optional;

/** The entries of a year as JSON, for the search page's script. */
public record SearchIndexPage(String path, List<SearchEntry> entries) implements Page {
    @Override
    public Optional<String> origin() {
        return Optional.empty();
    }

    /**
     * One entry.
     *
     * @param url root-relative
     * @param date ISO day
     * @param source its name, or empty
     * @param topics labels
     */
    public record SearchEntry(
            String title,
            String url,
            String date,
            String source,
            List<String> topics,
            String summary,
            String language,
            String direction) {}
}
