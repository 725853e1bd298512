package press.courant.capture;

import java.util.Optional;
import press.courant.clean.RuleSet;
import press.courant.content.Inventory;
import press.courant.extract.ArticleFinder;
import press.courant.extract.ExtractedArticle;
import press.courant.extract.Extractor;
import press.courant.extract.Facts;
import press.courant.extract.Input;
import press.courant.extract.InputException;
import press.courant.model.Source;

/**
 * Extracts with the cleaning rules of a site, as its build cleans: {@code cleaning.yaml}, and what the report's source
 * adds to it. Which source that is shows only once the report has been read.
 */
public final class SiteExtractor implements ArticleFinder {
    private final Inventory inventory;
    private final SourceFinder sources;
    private final Extractor extractor;

    /** @param inventory of the site, whose entries do not matter */
    public SiteExtractor(Inventory inventory) {
        this.inventory = inventory;
        this.sources = new SourceFinder(inventory.sources());
        this.extractor = new Extractor(inventory.cleaning(Optional.empty()));
    }

    @Override
    public ExtractedArticle extract(Input input) throws InputException {
        ExtractedArticle article = extractor.extract(input);
        Facts facts = article.facts();
        Optional<Source> source = sources.find(facts.url().or(input::url), facts.siteName());
        RuleSet rules = inventory.cleaning(source);
        return rules.equals(inventory.cleaning(Optional.empty())) ? article : new Extractor(rules).extract(input);
    }
}
