package press.courant.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page's blocks and what else is known of it before any block is judged.
 *
 * @param selection the first guess of where the story is; empty on a page without text
 * @param density a wider guess
 * @param headline the heading that says what the page calls itself, the greatest first; -1 where there is none
 * @param core what most of the story's prose is in
 * @param titles all that the page calls itself
 * @param body the runs of words of the body in its metadata, empty where it has none
 */
record Page(
        List<Block> blocks,
        List<Words> words,
        Optional<Selection> selection,
        Optional<Density> density,
        int headline,
        Optional<Core> core,
        List<Words> titles,
        IntSet description,
        List<Words> authors,
        IntSet body,
        Map<Words, Integer> repeats,
        Map<String, Integer> prose,
        Map<String, Kind> kinds,
        Map<Box, Integer> copies,
        boolean isBodyWhole) {
    private static final int COPY = 3;
    private static final double SAME = 0.8;

    /** Sums over all blocks of one kind. */
    record Kind(int blocks, int characters, int links, int prose) {
        Kind with(Block block) {
            return new Kind(blocks + 1, characters + block.text().length(), links + block.linkCharacters(),
                    prose + (block.isProse() ? block.text().length() : 0));
        }
    }

    static Page of(List<Block> blocks, Optional<Selection> selection, Optional<Density> density, List<String> titles,
            Optional<String> description, List<String> authors, Optional<String> body) {
        List<Words> words = blocks.stream().map(block -> Words.of(block.text())).toList();
        Map<Words, Integer> repeats = new HashMap<>();
        words.forEach(each -> repeats.merge(each, 1, Integer::sum));
        Map<Box, Integer> copies = new HashMap<>();
        blocks.stream().filter(block -> words.get(block.index()).size() >= COPY && repeats.get(words.get(block.index())) > 1)
                .forEach(block -> copies.merge(block.box().parent().orElse(block.box()), block.text().length(), Integer::sum));
        Map<String, Integer> prose = new HashMap<>();
        Map<String, Kind> kinds = new HashMap<>();
        int all = 0;
        for (Block block : blocks) {
            kinds.put(kind(block), kinds.getOrDefault(kind(block), new Kind(0, 0, 0, 0)).with(block));
            if (block.isProse() && selection.map(found -> found.has(block)).orElse(false)) {
                prose.merge(kind(block), block.text().length(), Integer::sum);
                all += block.text().length();
            }
        }
        prose.put("", all);
        int most = prose.entrySet().stream().filter(entry -> !entry.getKey().isEmpty())
                .mapToInt(Map.Entry::getValue).max().orElse(0);
        boolean whole = body.map(String::length).orElse(0) > most * 0.6;
        List<Words> called = titles.stream().map(Words::of).toList();
        return new Page(blocks, words, selection, density, headline(blocks, words, called),
                Core.of(selection, density), called,
                description.map(Page::runs).orElseGet(IntSet::new),
                authors.stream().map(Words::of).filter(author -> author.size() > 0).toList(),
                body.map(Page::paragraphRuns).orElseGet(IntSet::new), repeats, prose, kinds, copies, whole);
    }

    private static int headline(List<Block> blocks, List<Words> words, List<Words> titles) {
        int found = -1;
        for (Block block : blocks) {
            Words own = words.get(block.index());
            if (block.isHeading() && titles.stream().anyMatch(title -> title.likeness(own) >= SAME)) {
                if (block.tag().equals("h1")) {
                    return block.index();
                }
                found = found < 0 ? block.index() : found;
            }
        }
        return found;
    }

    private static IntSet runs(String text) {
        IntSet runs = new IntSet();
        Words.of(text).addRunsTo(runs);
        return runs;
    }

    private static IntSet paragraphRuns(String body) {
        IntSet runs = runs(body);
        body.lines().forEach(line -> Words.of(line).addRunsTo(runs));
        return runs;
    }

    /** What blocks that belong together have in common. */
    static String kind(Block block) {
        return block.box().kind();
    }

    /** The share of the selection's prose that is in blocks of the same kind. */
    double proseShare(Block block) {
        int all = prose.getOrDefault("", 0);
        return all == 0 ? 0 : (double) prose.getOrDefault(kind(block), 0) / all;
    }
}
