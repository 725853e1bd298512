package press.courant.extract;

import java.util.List;
import java.util.Optional;
import press.courant.clean.RuleSet;

/** Reads a page up to the point where its blocks can be judged. */
final class PageReader {
    private final ClassWords classWords = ClassWords.load();
    private final ClassWeights weights = new ClassWeights(classWords.groups());
    private final BlockFeatures features;

    PageReader(FeatureNames names, RuleSet rules) {
        this.features = new BlockFeatures(names, classWords, rules);
    }

    /**
     * A page with its facts, and the traits of its blocks.
     *
     * @param body that its metadata has
     */
    record Reading(Page page, Facts facts, Optional<String> body, List<int[]> traits, List<FoundPicture> pictures) {}

    Reading read(String html, Optional<String> url) throws InputException {
        ParsedPage parsed = PageParser.parse(html, url);
        StructuredData data = StructuredData.of(parsed);
        BlockFinder finder = new BlockFinder(classWords);
        List<Block> blocks = finder.find(parsed.document().body());
        PageFacts facts = PageFacts.of(parsed, data, blocks, url);
        Optional<String> body = data.articleBody();
        Page page = Page.of(blocks, Selection.of(blocks, weights), Density.of(blocks, classWords.groups()),
                facts.titles(), facts.facts().description(), facts.facts().authors(), body);
        return new Reading(page, facts.facts(), body, features.of(page), finder.pictures());
    }
}
