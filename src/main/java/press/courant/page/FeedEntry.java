package press.courant.page;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An entry as feeds carry it.
 *
 * @param id a tag URI
 * @param url absolute
 * @param content HTML with absolute links
 * @param updated equals {@code published} where nothing was changed since
 * @param topics labels
 */
public record FeedEntry(
        String id,
        String url,
        String title,
        String summary,
        String content,
        ZonedDateTime published,
        ZonedDateTime updated,
        Optional<SourceView> source,
        Optional<String> report,
        Optional<String> author,
        List<String> topics,
        String language,
        Optional<ImageView> image) {}
