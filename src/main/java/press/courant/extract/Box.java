package press.courant.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** An element that parts text into blocks, with sums over all that is in it. */
final class Box {
    private final Element element;
    private final Optional<Box> parent;
    private final int depth;
    private final long classWords;
    private final boolean hidden;
    private final boolean preformatted;
    private final String signature;
    private final String kind;
    private int characters;
    private int linkCharacters;
    private int proseCharacters;
    private int blocks;
    private int commas;
    private int headingCharacters;
    private int listCharacters;
    private final int[] counts = new int[Part.values().length];
    private final List<Box> children = new ArrayList<>();

    Box(Element element, Optional<Box> parent, long classWords, boolean hidden) {
        this.element = element;
        this.parent = parent;
        this.depth = parent.map(box -> box.depth + 1).orElse(0);
        this.classWords = classWords;
        this.hidden = hidden || parent.map(Box::isHidden).orElse(false);
        this.preformatted = element.normalName().equals("pre") || parent.map(Box::isPreformatted).orElse(false);
        parent.ifPresent(box -> box.children.add(this));
        this.signature = element.normalName() + "." + element.className();
        this.kind = signature + "<" + parent.map(Box::signature).orElse("");
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

    /** Counts a part of this box, and of all around it. */
    void count(Part part, int more) {
        for (Box box = this; ; box = box.parent.get()) {
            box.counts[part.ordinal()] += more;
            if (box.parent.isEmpty()) {
                return;
            }
        }
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

    int blocks() {
        return blocks;
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

    /** Adds a block to the sums of this box and of all around it. */
    void add(Block block) {
        boolean inList = false;
        for (Optional<Box> box = Optional.of(this); box.isPresent(); box = box.get().parent) {
            Box here = box.get();
            inList |= here.tag().equals("ul") || here.tag().equals("ol");
            here.commas += block.shape().commas();
            here.headingCharacters += block.isHeading() ? block.text().length() : 0;
            here.listCharacters += inList ? block.text().length() : 0;
            here.characters += block.text().length();
            here.linkCharacters += block.linkCharacters();
            here.proseCharacters += block.isProse() ? block.text().length() : 0;
            here.blocks++;
        }
    }

    boolean isIn(Box other) {
        Box box = this;
        while (box.depth > other.depth) {
            box = box.parent.orElseThrow();
        }
        return box == other;
    }

    /** The innermost box of a tag that it is or is in. */
    Optional<Box> around(String tag) {
        Optional<Box> here = Optional.of(this);
        while (here.isPresent() && !here.get().tag().equals(tag)) {
            here = here.get().parent;
        }
        return here;
    }

    /** Whether a quotation is what the scripts of social networks make posts of. */
    boolean isPost() {
        String classes = element.className();
        return tag().equals("blockquote") && (classes.contains("-media") || classes.contains("-tweet")
                || classes.contains("-embed") || classes.contains("-post") || classes.contains("-video"));
    }

    boolean isInPost() {
        return isPost() || parent.map(Box::isInPost).orElse(false);
    }

    /** The smallest box that holds both. */
    Box common(Box other) {
        Box one = this;
        Box two = other;
        while (one != two) {
            if (one.depth >= two.depth) {
                one = one.parent.orElseThrow();
            } else {
                two = two.parent.orElseThrow();
            }
        }
        return one;
    }
}
