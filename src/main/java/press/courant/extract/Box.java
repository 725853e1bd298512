package press.courant.extract;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** An element that parts text into blocks, with sums over all that is in it. */
final class Box {
    private final Element element;
    private final Optional<Box> parent;
    private final int depth;
    private final long classWords;
    private final boolean hidden;
    private final String signature;
    private int characters;
    private int linkCharacters;
    private int proseCharacters;
    private int blocks;

    Box(Element element, Optional<Box> parent, long classWords, boolean hidden) {
        this.element = element;
        this.parent = parent;
        this.depth = parent.map(box -> box.depth + 1).orElse(0);
        this.classWords = classWords;
        this.hidden = hidden || parent.map(Box::isHidden).orElse(false);
        this.signature = element.normalName() + "." + element.className();
    }

    Element element() {
        return element;
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

    double linkShare() {
        return characters == 0 ? 0 : (double) linkCharacters / characters;
    }

    /** Adds a block to the sums of this box and of all around it. */
    void add(Block block) {
        Optional<Box> box = Optional.of(this);
        while (box.isPresent()) {
            Box here = box.get();
            here.characters += block.text().length();
            here.linkCharacters += block.linkCharacters();
            here.proseCharacters += block.isProse() ? block.text().length() : 0;
            here.blocks++;
            box = here.parent;
        }
    }

    boolean isIn(Box other) {
        Box box = this;
        while (box.depth > other.depth) {
            box = box.parent.orElseThrow();
        }
        return box == other;
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
