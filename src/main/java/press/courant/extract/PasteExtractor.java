package press.courant.extract;

import java.util.List;
import java.util.Optional;
import press.courant.clean.RuleSet;

/** Finds the article in a pasted text. */
final class PasteExtractor {
    PasteExtractor(RuleSet rules) {}

    ExtractedArticle extract(String text, Optional<String> url) {
        Facts facts = new Facts(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), url, Optional.empty(), Optional.empty());
        return new ExtractedArticle(facts, text.strip(), text.strip(), 0.5, List.of());
    }
}
