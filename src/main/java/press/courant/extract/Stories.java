package press.courant.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The stories that stand one under the other on a page, of which the first is the one that is meant. */
final class Stories {
    private static final double SAME = 0.8;

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
        return new Stories(article, articles(page), second, title(page));
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

    boolean isAfterAnother(Block block) {
        return block.index() >= secondTitle;
    }
}
