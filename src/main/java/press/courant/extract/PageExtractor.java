package press.courant.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import press.courant.clean.BoilerplateRules;
import press.courant.clean.Removal;
import press.courant.clean.RuleSet;
import press.courant.clean.TextBlock;
import press.courant.clean.TextBlock.Kind;

/** Finds the article in a page. */
final class PageExtractor {
    private static final double KEPT = 0.45;
    /** How many times longer the body in the metadata is than what was found, where it is taken instead. */
    private static final double MISSING = 1.6;
    private static final int LONG_BODY = 80;
    /** From how many words on a block whose runs of words have nearly all been there is a copy. */
    private static final int COPY = 8;
    private static final int BYLINE = 8;
    private static final int STAMP = 4;
    private static final double SAID = 0.9;

    private final PageReader reader;
    private final PageModel model;
    private final Reasons words = Reasons.load();
    private final BoilerplateRules cleaning;

    PageExtractor(RuleSet rules, RuleSet cleaning) {
        this.cleaning = new BoilerplateRules(cleaning);
        FeatureNames names = new FeatureNames();
        this.reader = new PageReader(names, rules);
        this.model = new PageModel(names, words);
    }

    ExtractedArticle extract(String html, Optional<String> url) throws InputException {
        PageReader.Reading page = reader.read(html, url);
        PageModel.Judgement judgement = model.judge(page.page(), page.traits());
        return article(page, judgement::chance, judgement::reason);
    }

    /**
     * The article that the chances of a page's blocks make.
     *
     * @param chance 0 to 1
     */
    ExtractedArticle article(PageReader.Reading page, ToDoubleFunction<Block> chance, Function<Block, String> reason) {
        List<Block> blocks = page.page().blocks();
        Map<Integer, String> reasons = new TreeMap<>();
        for (Block block : blocks) {
            if (chance.applyAsDouble(block) < KEPT) {
                reasons.put(block.index(), reason.apply(block));
            }
        }
        leaveNextStory(page.page(), reasons);
        keepPosts(blocks, reasons);
        addCaptions(blocks, reasons);
        keepStamps(blocks, reasons);
        addCopies(page, reasons);
        addPitches(blocks, reasons);
        Facts facts = page.facts().by(addBylines(blocks, reasons, page.facts().authors()));
        List<Block> kept = blocks.stream().filter(block -> !reasons.containsKey(block.index())).toList();
        double all = kept.stream().mapToDouble(block -> block.text().length()).sum();
        double sure = kept.stream().mapToDouble(block -> block.text().length() * chance.applyAsDouble(block)).sum();
        Optional<String> body = page.body().map(PageExtractor::paragraphs)
                .filter(text -> isMissing(text, kept));
        if (body.isPresent()) {
            kept.forEach(block -> reasons.put(block.index(), "the metadata has the whole story"));
            List<RemovedBlock> removed = removed(blocks, reasons);
            return new ExtractedArticle(facts, body.get(), MarkdownWriter.escaped(body.get()), 0.5, removed);
        }
        List<Picture> pictures = FoundPicture.ofStory(page.pictures(), blocks, kept, page.page().selection());
        double confidence = all == 0 ? 0 : sure / all;
        Footnotes footnotes = Footnotes.of(blocks, kept);
        String text = kept.stream().map(footnotes::text).collect(Collectors.joining("\n\n"));
        blocks.stream().filter(block -> reasons.containsKey(block.index()) && footnotes.has(block))
                .forEach(block -> reasons.put(block.index(), "a footnote, which the Markdown has below the story"));
        String markdown = MarkdownWriter.write(kept, pictures, footnotes);
        return new ExtractedArticle(facts, text, markdown, confidence, removed(blocks, reasons));
    }

    private static List<RemovedBlock> removed(List<Block> blocks, Map<Integer, String> reasons) {
        return reasons.entrySet().stream().map(entry -> {
            Block block = blocks.get(entry.getKey());
            return new RemovedBlock("block " + (block.index() + 1) + ", " + block.tag(), entry.getValue(), block.text());
        }).toList();
    }

    /** What a page goes on with after its story. */
    private static void leaveNextStory(Page page, Map<Integer, String> reasons) {
        List<Block> kept = page.blocks().stream().filter(block -> !reasons.containsKey(block.index())).toList();
        Stories.next(page, kept).ifPresent(next -> kept.stream().filter(block -> block.index() >= next)
                .forEach(block -> reasons.put(block.index(), "of another story")));
    }

    /** Posts of social networks between the paragraphs of a story are part of it. */
    private static void keepPosts(List<Block> blocks, Map<Integer, String> reasons) {
        List<Block> prose = blocks.stream()
                .filter(block -> block.isProse() && !reasons.containsKey(block.index())).toList();
        if (!prose.isEmpty()) {
            blocks.subList(prose.get(0).index(), prose.get(prose.size() - 1).index()).stream()
                    .filter(block -> block.box().isInPost()).forEach(block -> reasons.remove(block.index()));
        }
    }

    /** What stands under a picture stays with it. */
    private static void addCaptions(List<Block> blocks, Map<Integer, String> reasons) {
        for (Block block : blocks) {
            Optional<Box> caption = block.box().around("figcaption");
            boolean underPicture = caption.flatMap(box -> box.around("figure"))
                    .map(figure -> figure.count(Box.Part.PICTURE) > 0).orElse(false);
            if (underPicture) {
                reasons.putIfAbsent(block.index(), "picture caption");
            }
        }
    }

    /** The times of a live blog's entries, of which the first looks like the date line of a report, stay together. */
    private static void keepStamps(List<Block> blocks, Map<Integer, String> reasons) {
        Map<String, List<Block>> stamps = blocks.stream()
                .filter(block -> block.shape().words() <= STAMP && block.shape().digits() > 1 && block.linkShare() == 0)
                .collect(Collectors.groupingBy(Page::kind));
        for (List<Block> alike : stamps.values()) {
            long kept = alike.stream().filter(block -> !reasons.containsKey(block.index())).count();
            if (kept > 1 && kept == alike.size() - 1) {
                alike.forEach(block -> reasons.remove(block.index()));
            }
        }
    }

    /** The headline, and what is said a second time. */
    private static void addCopies(PageReader.Reading page, Map<Integer, String> reasons) {
        Words title = Words.of(page.facts().title().orElse(""));
        IntSet said = new IntSet();
        for (Block block : page.page().blocks()) {
            Words words = page.page().words().get(block.index());
            if (reasons.containsKey(block.index())) {
                continue;
            } else if (said.isEmpty() && block.isHeading() && title.equals(words)) {
                reasons.put(block.index(), "the title");
            } else if (words.size() >= COPY && words.shareIn(said) >= SAID) {
                reasons.put(block.index(), "said before");
            } else {
                words.addRunsTo(said);
            }
        }
    }

    /** The lines above the story that name its writer, and the names where there were none before. */
    private static List<String> addBylines(List<Block> blocks, Map<Integer, String> reasons, List<String> known) {
        List<String> authors = known;
        for (Block block : blocks) {
            boolean left = !reasons.containsKey(block.index());
            if (left && block.isProse()) {
                return authors;
            } else if (left && block.shape().words() <= BYLINE && Authors.isByline(block.text())
                    && !block.shape().endsSentence()) {
                reasons.put(block.index(), "byline");
                authors = authors.isEmpty() ? SeenAuthors.people(List.of(block.text()), Optional.empty()) : authors;
            }
        }
        return authors;
    }

    /** What the cleaning rules speak against in what is left. */
    private void addPitches(List<Block> blocks, Map<Integer, String> reasons) {
        List<TextBlock> left = blocks.stream().filter(block -> !reasons.containsKey(block.index()))
                .map(block -> new TextBlock(block.text().replace('\n', ' '), block.index() + 1, block.index() + 1,
                        kind(block), block.linkShare()))
                .toList();
        for (Removal removal : cleaning.find("", left)) {
            reasons.put(removal.firstLine() - 1, words.ofRules(removal.rules()));
        }
    }

    private static Kind kind(Block block) {
        return block.isHeading() ? Kind.HEADING : block.tag().equals("li") ? Kind.LIST_ITEM : Kind.PARAGRAPH;
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
