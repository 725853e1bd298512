package press.courant.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import press.courant.capture.Draft;
import press.courant.capture.Imported;
import press.courant.extract.ExtractedArticle;

/** What was captured lately, by words that nobody can guess; who has one may show it, and import it after all. */
final class Captures {
    private static final int MOST = 20;

    private final Map<String, Capture> kept = new LinkedHashMap<>();

    /** @param address where the article was read */
    record Capture(String id, ExtractedArticle article, Optional<String> address, Imported imported) {
        /** The draft, where there is nothing to say of it that its own page does not show. */
        Optional<Draft> completeDraft() {
            return imported instanceof Imported.Written written && written.isComplete()
                    ? Optional.of(written.draft())
                    : Optional.empty();
        }
    }

    synchronized Capture keep(ExtractedArticle article, Optional<String> address, Imported imported) {
        Capture capture = new Capture(CaptureToken.random().text(), article, address, imported);
        kept.put(capture.id(), capture);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        return capture;
    }

    synchronized Optional<Capture> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }
}
