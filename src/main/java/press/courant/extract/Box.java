package press.courant.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** An element that parts text into blocks, with sums over all that is in it. */
final class Box {
    /** The tags of which the innermost box around a block is asked for, often by each of many blocks deep in a page. */
    private static final List<String> ASKED =
            List.of("table", "tr", "td", "th", "li", "blockquote", "figure", "figcaption");

    private final int number;
    private final Element element;
    private final Optional<Box> parent;
    private final int depth;
    /** By the place of a tag in {@link #ASKED} the innermost box of it that this one is or is in. */
    private final List<Optional<Box>> around;
    private final int listDepth;
    private final long classWords;
    private final boolean hidden;
    private final boolean post;
    private final boolean inPost;
    private final boolean preformatted;
    private final String signature;
    private final String kind;
    private final int firstBlock;
    private int endBlock;
    private int characters;
    private int linkCharacters;
    private int proseCharacters;
    private int commas;
    private int headingCharacters;
    private int listCharacters;
    private final int[] counts = new int[Part.values().length];
    private final List<Box> children = new ArrayList<>();

    /**
     * A box without its sums, which it has once it is closed.
     *
     * @param number its place among the boxes of its page, from 0; its parent's is smaller
     * @param firstBlock the index of the first block in it
     * @param kinds the names of the kinds of boxes, each of which is kept once
     */
    Box(int number, Element element, Optional<Box> parent, long classWords, boolean hidden, int firstBlock,
            Map<String, String> kinds) {
        this.number = number;
        this.element = element;
        this.parent = parent;
        this.depth = parent.map(box -> box.depth + 1).orElse(0);
        this.classWords = classWords;
        this.hidden = hidden || parent.map(Box::isHidden).orElse(false);
        this.post = isPost(element);
        this.inPost = post || parent.map(Box::isInPost).orElse(false);
        this.preformatted = tag().equals("pre") || parent.map(Box::isPreformatted).orElse(false);
        this.firstBlock = firstBlock;
        this.listDepth = parent.map(Box::listDepth).orElse(0) + (tag().equals("li") ? 1 : 0);
        this.around = around(parent.map(box -> box.around).orElseGet(() -> Collections.nCopies(ASKED.size(), Optional.empty())));
        parent.ifPresent(box -> box.children.add(this));
        this.signature = tag() + "." + element.className();
        String name = signature + "<" + parent.map(Box::signature).orElse("");
        this.kind = Optional.ofNullable(kinds.putIfAbsent(name, name)).orElse(name);
    }

    /** Its place among the boxes of its page, from 0; a box around it has a smaller one. */
    int number() {
        return number;
    }

    Element element() {
        return element;
    }

    /** What boxes are judged by the number of. */
    enum Part {
        PARAGRAPH,
        ITEM,
        INPUT,
        PICTURE,
        FRAME
    }

    List<Box> children() {
        return children;
    }

    int count(Part part) {
        return counts[part.ordinal()];
    }

    /** Counts a part that stands directly in this box. */
    void found(Part part) {
        counts[part.ordinal()]++;
    }

    String tag() {
        return element.normalName();
    }

    Optional<Box> parent() {
        return parent;
    }

    int depth() {
        return depth;
    }

    /** The groups of words that its class, id and role have, a bit for each. */
    long classWords() {
        return classWords;
    }

    boolean isHidden() {
        return hidden;
    }

    /** Whether it is a quotation that the scripts of social networks make a post of. */
    boolean isPost() {
        return post;
    }

    boolean isInPost() {
        return inPost;
    }

    private static boolean isPost(Element element) {
        if (!element.nameIs("blockquote")) {
            return false;
        }
        String classes = element.className();
        return classes.contains("-media") || classes.contains("-tweet") || classes.contains("-embed")
                || classes.contains("-post") || classes.contains("-video");
    }

    /** Whether its white space is seen. */
    boolean isPreformatted() {
        return preformatted;
    }

    /** What it has in common with others that belong together with it. */
    String kind() {
        return kind;
    }

    /** What siblings of the same kind have in common. */
    String signature() {
        return signature;
    }

    int characters() {
        return characters;
    }

    int proseCharacters() {
        return proseCharacters;
    }

    /** How many blocks are in it. */
    int blocks() {
        return endBlock - firstBlock;
    }

    /** The blocks that are in it, of all those of the page. */
    List<Block> of(List<Block> page) {
        return page.subList(firstBlock, endBlock);
    }

    int commas() {
        return commas;
    }

    double headingShare() {
        return share(headingCharacters);
    }

    double listShare() {
        return share(listCharacters);
    }

    private double share(int part) {
        return characters == 0 ? 0 : (double) part / characters;
    }

    double linkShare() {
        return share(linkCharacters);
    }

    /** Adds a block that stands directly in this box. */
    void add(Block block) {
        int length = block.text().length();
        commas += block.shape().commas();
        headingCharacters += block.isHeading() ? length : 0;
        characters += length;
        linkCharacters += block.linkCharacters();
        proseCharacters += block.isProse() ? length : 0;
    }

    /**
     * Adds its sums, now that they are complete, to those of the box around it.
     *
     * @param blocks how many blocks were found so far
     */
    void close(int blocks) {
        endBlock = blocks;
        listCharacters = tag().equals("ul") || tag().equals("ol") ? characters : listCharacters;
        parent.ifPresent(this::addTo);
    }

    private void addTo(Box outer) {
        outer.commas += commas;
        outer.headingCharacters += headingCharacters;
        outer.listCharacters += listCharacters;
        outer.characters += characters;
        outer.linkCharacters += linkCharacters;
        outer.proseCharacters += proseCharacters;
        for (int part = 0; part < counts.length; part++) {
            outer.counts[part] += counts[part];
        }
    }

    /** The box around all. */
    Box root() {
        Box root = this;
        while (root.parent.isPresent()) {
            root = root.parent.get();
        }
        return root;
    }

    boolean isIn(Box other) {
        Box box = this;
        while (box.depth > other.depth) {
            box = box.parent.orElseThrow();
        }
        return box == other;
    }

    private List<Optional<Box>> around(List<Optional<Box>> outer) {
        int place = ASKED.indexOf(tag());
        if (place < 0) {
            return outer;
        }
        List<Optional<Box>> inner = new ArrayList<>(outer);
        inner.set(place, Optional.of(this));
        return inner;
    }

    /** The innermost box of a tag that it is or is in; only for tags that are asked for. */
    Optional<Box> around(String tag) {
        return around.get(ASKED.indexOf(tag));
    }

    /** How many list items it is or is in. */
    int listDepth() {
        return listDepth;
    }
}
