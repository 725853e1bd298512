package press.courant.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The stories that stand one under the other on a page, of which the first is the one that is meant. */
final class Stories {
    /** The characters of prose from which on the article that the headline is in has the story. */
    private static final int LONG = 400;

    private final Optional<BoxSet> first;
    private final BoxSet articles;
    private final int secondTitle;
    private final int title;

    private Stories(Optional<Box> first, BoxSet articles, int secondTitle, int title) {
        this.first = first.map(box -> {
            BoxSet inside = new BoxSet();
            inside.add(box);
            return inside;
        });
        this.articles = articles;
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
        int headline = page.headline();
        Optional<Box> titled = headline < 0 ? Optional.empty() : article(page.blocks().get(headline));
        boolean told = titled.filter(box -> box.proseCharacters() >= LONG).isPresent();
        return new Stories(told ? titled : article, articles(page), second, headline);
    }

    private static BoxSet articles(Page page) {
        BoxSet articles = new BoxSet();
        page.blocks().stream().findFirst().map(block -> block.box().root()).ifPresent(root -> addArticles(root, articles));
        return articles;
    }

    private static void addArticles(Box root, BoxSet articles) {
        List<Box> rest = new ArrayList<>(List.of(root));
        while (!rest.isEmpty()) {
            Box box = rest.remove(rest.size() - 1);
            if (box.tag().equals("article")) {
                articles.add(box);
            } else {
                rest.addAll(box.children());
            }
        }
    }

    /** The outermost article around a block. */
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
        return isOutside(block) && articles.has(block.box());
    }

    boolean isOutside(Block block) {
        return first.map(story -> !story.has(block.box())).orElse(false);
    }

    /**
     * The block of the headline of another report that goes on after this one, as on pages that load one more at the
     * end: a great heading like the page's own one, after prose, in a part of its own. Empty where there is none.
     */
    static OptionalInt next(Page page, List<Block> kept) {
        int own = page.headline();
        if (own < 0 || !page.blocks().get(own).tag().equals("h1")) {
            return OptionalInt.empty();
        }
        Block headline = page.blocks().get(own);
        int prose = kept.stream().filter(block -> block.index() > own && block.isProse())
                .mapToInt(Block::index).findFirst().orElse(page.blocks().size());
        return page.blocks().stream().skip(prose + 1L)
                .filter(block -> block.tag().equals("h1") && Page.kind(block).equals(Page.kind(headline)))
                .filter(block -> part(block) != part(headline))
                .mapToInt(Block::index).findFirst();
    }

    private static Box part(Block block) {
        return block.box().parent().orElse(block.box());
    }

    boolean isAfterAnother(Block block) {
        return block.index() >= secondTitle;
    }
}
