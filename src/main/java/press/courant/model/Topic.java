package press.courant.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A subject that entries are filed under, from {@code topics.yaml}.
 *
 * @param labels by language tag, in the editor's order; never empty
 */
public record Topic(String id, Map<String, String> labels, Optional<String> description, List<String> aliases) {
    /** The label in a language, or in the first that the editor gave. */
    public String label(Language language) {
        String label = labels.get(language.tag());
        return label != null ? label : labels.values().iterator().next();
    }
}
