package press.courant.extract;

import press.courant.clean.RuleSet;
import press.courant.content.CleaningReader;

/**
 * The article in a page or in a pasted text, whichever an input is by its name and its start.
 *
 * <p>The same input gives the same article. Time and memory grow with its length; what has too many bytes, tags, lines
 * or levels is an {@link InputException}. One extractor may be used by many threads.
 */
public final class Extractor implements ArticleFinder {
    private final PageExtractor pages;
    private final PasteExtractor pastes;

    /** @param cleaning the rules for boilerplate, such as those of {@link CleaningReader#builtIn()} */
    public Extractor(RuleSet cleaning) {
        RuleSet rules = cleaning.with(CleaningReader.resource(Extractor.class, "signals.yaml"));
        this.pages = new PageExtractor(rules, cleaning);
        this.pastes = new PasteExtractor(rules, cleaning);
    }

    @Override
    public ExtractedArticle extract(Input input) throws InputException {
        String text = input.text();
        return input.isHtml(text) ? pages.extract(text, input.url()) : pastes.extract(input.name(), text, input.url());
    }
}
