package press.courant.extract;

import java.util.Optional;

/** The stories that stand one under the other on a page, of which the first is the one that is meant. */
final class Stories {
    private final Optional<Box> first;
    private final int secondTitle;

    private Stories(Optional<Box> first, int secondTitle) {
        this.first = first;
        this.secondTitle = secondTitle;
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
        return new Stories(article, second);
    }

    private static Optional<Box> article(Block block) {
        Optional<Box> found = Optional.empty();
        for (Optional<Box> box = Optional.of(block.box()); box.isPresent(); box = box.get().parent()) {
            found = box.get().tag().equals("article") ? box : found;
        }
        return found;
    }

    boolean isInAnother(Block block) {
        return first.isPresent() && !block.box().isIn(first.get()) && article(block).isPresent();
    }

    boolean isOutside(Block block) {
        return first.isPresent() && !block.box().isIn(first.get());
    }

    boolean isAfterAnother(Block block) {
        return block.index() >= secondTitle;
    }
}
