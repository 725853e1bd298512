package press.courant.extract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The stories that stand one under the other on a page, of which the first is the one that is meant. */
final class Stories {
    private static final double SAME = 0.8;
    /** The characters of prose from which on the article that the headline is in has the story. */
    private static final int LONG = 400;

    private final Optional<Box> first;
    private final int secondTitle;
    private final int title;

    private Stories(Optional<Box> first, int secondTitle, int title) {
        this.first = first;
        this.secondTitle = secondTitle;
        this.title = title;
    }

    static Stories of(Page page) {
        Optional<Box> article = Optional.empty();
        Optional<String> title = Optional.empty();
        int second = Integer.MAX_VALUE;
        boolean prose = false;
        for (Block block : page.blocks()) {
            boolean selected = page.selection().map(selection -> selection.has(block)).orElse(false);
            if (block.isProse() && block.shape().words() >= 20 && (selected || page.selection().isEmpty())) {
                article = article.isEmpty() && !prose ? article(block) : article;
                prose = true;
            }
            if (block.tag().equals("h1")) {
                String kind = Page.kind(block);
                if (title.isEmpty()) {
                    title = Optional.of(kind);
                } else if (prose && title.get().equals(kind)) {
                    second = Math.min(second, block.index());
                }
            }
        }
        int headline = title(page);
        Optional<Box> titled = headline < 0 ? Optional.empty() : article(page.blocks().get(headline));
        boolean told = titled.filter(box -> box.proseCharacters() >= LONG).isPresent();
        return new Stories(told ? titled : article, second, headline);
    }

    /** The heading that says what the page calls itself, the greatest first; -1 where there is none. */
    private static int title(Page page) {
        int found = -1;
        for (Block block : page.blocks()) {
            Words words = page.words().get(block.index());
            if (block.isHeading() && page.titles().stream().anyMatch(title -> title.likeness(words) >= SAME)) {
                if (block.tag().equals("h1")) {
                    return block.index();
                }
                found = found < 0 ? block.index() : found;
            }
        }
        return found;
    }

    private static Optional<Box> article(Block block) {
        Optional<Box> found = Optional.empty();
        for (Optional<Box> box = Optional.of(block.box()); box.isPresent(); box = box.get().parent()) {
            found = box.get().tag().equals("article") ? box : found;
        }
        return found;
    }

    /** How many blocks after the page's headline one stands, negative before it; empty where there is no headline. */
    OptionalInt afterTitle(Block block) {
        return title < 0 ? OptionalInt.empty() : OptionalInt.of(block.index() - title);
    }

    boolean isInAnother(Block block) {
        return first.isPresent() && !block.box().isIn(first.get()) && article(block).isPresent();
    }

    boolean isOutside(Block block) {
        return first.isPresent() && !block.box().isIn(first.get());
    }

    /**
     * The block of the headline of another report that goes on after this one, as on pages that load one more at the end:
     * a great heading like the page's own one, after prose, in a part of its own. Empty where there is none.
     */
    static OptionalInt next(Page page, List<Block> kept) {
        int own = title(page);
        if (own < 0 || !page.blocks().get(own).tag().equals("h1")) {
            return OptionalInt.empty();
        }
        Block headline = page.blocks().get(own);
        for (Block block : page.blocks().subList(own + 1, page.blocks().size())) {
            if (block.tag().equals("h1") && Page.kind(block).equals(Page.kind(headline))
                    && block.box().parent().orElse(block.box()) != headline.box().parent().orElse(headline.box())) {
                int end = block.index();
                if (kept.stream().anyMatch(each -> each.isProse() && each.index() > own && each.index() < end)) {
                    return OptionalInt.of(end);
                }
            }
        }
        return OptionalInt.empty();
    }

    boolean isAfterAnother(Block block) {
        return block.index() >= secondTitle;
    }
}
