package press.courant.extract;

import java.util.List;
import java.util.Optional;

/**
 * What is known of an article beside its body; what the input does not say is absent.
 *
 * @param authors names of people
 * @param published an ISO date, or date-time with the offset where it is known
 * @param modified likewise
 * @param siteName of the paper, or a suggestion for it
 * @param language a tag such as {@code pt-BR}
 * @param url the canonical address
 */
public record Facts(
        Optional<String> title,
        List<String> authors,
        Optional<String> published,
        Optional<String> modified,
        Optional<String> siteName,
        Optional<String> language,
        Optional<String> url,
        Optional<String> description,
        Optional<String> image) {
    public Facts {
        authors = List.copyOf(authors);
    }

    Facts by(List<String> people) {
        return new Facts(title, people, published, modified, siteName, language, url, description, image);
    }

    /** The names in one line, if there is any. */
    public Optional<String> author() {
        return authors.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", authors));
    }
}
