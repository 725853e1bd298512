package press.courant.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the digest: one report, picked, told and attributed.
 *
 * @param path its file, relative to the site's folder, such as {@code content/articles/2023/09/moscow.md}
 * @param id a permanent tag URI (RFC 4151), the entry's identity in feeds
 * @param slug the last part of its URL, in NFC
 * @param date of publication, in the site's zone
 * @param timed whether the editor gave a time of day
 * @param topics in the editor's order, without repetition
 * @param summary one sentence; from the body's beginning where the editor gave none
 * @param story the id of the developing story it belongs to
 * @param aliases earlier paths, without a leading {@code /}
 */
public record Article(
        String path,
        String id,
        String slug,
        String title,
        ZonedDateTime date,
        boolean timed,
        List<Topic> topics,
        Attribution attribution,
        String summary,
        Optional<String> story,
        Optional<Image> image,
        Language language,
        boolean draft,
        Optional<Instant> expires,
        List<String> aliases,
        Optional<ZonedDateTime> updated,
        List<Correction> corrections,
        Body body) {

    /** The same with another body. */
    public Article with(Body other) {
        return new Article(path, id, slug, title, date, timed, topics, attribution, summary, story, image, language, draft,
                expires, aliases, updated, corrections, other);
    }

    /** The day that the entry is filed under. */
    public LocalDate day() {
        return date.toLocalDate();
    }
}
