package press.courant.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import press.courant.clean.RuleSet;

/** Finds the article in a page. */
final class PageExtractor {
    private static final double KEPT = 0.45;
    /** How many times longer the body in the metadata is than what was found, where it is taken instead. */
    private static final double MISSING = 1.6;
    private static final int LONG_BODY = 80;
    /** From how many words on a block whose runs of words have nearly all been there is a copy. */
    private static final int COPY = 8;
    private static final double SAID = 0.9;

    private final PageReader reader;
    private final Model model;

    PageExtractor(RuleSet rules) {
        FeatureNames names = new FeatureNames();
        this.reader = new PageReader(names, rules);
        this.model = Model.load("page-model.csv", names);
    }

    ExtractedArticle extract(String html, Optional<String> url) throws InputException {
        PageReader.Reading page = reader.read(html, url);
        List<Block> blocks = page.page().blocks();
        List<int[]> traits = page.traits();
        double[] chances = model.chances(traits);
        List<Block> kept = new ArrayList<>();
        List<RemovedBlock> removed = new ArrayList<>();
        Set<Integer> said = new HashSet<>();
        double sure = 0;
        double all = 0;
        for (Block block : blocks) {
            double chance = chances[block.index()];
            Words words = page.page().words().get(block.index());
            if (chance >= KEPT && words.size() >= COPY && words.shareIn(said) >= SAID) {
                removed.add(new RemovedBlock(where(block), "said before", block.text()));
            } else if (chance >= KEPT) {
                kept.add(block);
                said.addAll(words.runs());
                sure += chance * block.text().length();
                all += block.text().length();
            } else {
                removed.add(new RemovedBlock(where(block), model.reason(traits, block.index()), block.text()));
            }
        }
        Optional<String> body = page.body().map(PageExtractor::paragraphs)
                .filter(text -> isMissing(text, kept));
        if (body.isPresent()) {
            return new ExtractedArticle(page.facts(), body.get(), MarkdownWriter.escaped(body.get()), 0.5, removed);
        }
        String text = kept.stream().map(Block::text).collect(Collectors.joining("\n\n"));
        return new ExtractedArticle(page.facts(), text, MarkdownWriter.write(kept, List.of()), all == 0 ? 0 : sure / all, removed);
    }

    private static String where(Block block) {
        return "block " + (block.index() + 1) + ", " + block.tag();
    }

    private static String paragraphs(String body) {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static boolean isMissing(String body, List<Block> kept) {
        int words = TextShape.of(body).words();
        int found = kept.stream().mapToInt(block -> block.shape().words()).sum();
        return words >= LONG_BODY && words > found * MISSING;
    }
}
