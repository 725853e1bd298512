package press.courant.extract;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An inline element that is open while text is read, with what it and those around it make of the text. */
final class Inline {
    private final @Nullable Inline around;
    private final @Nullable Element element;
    private final int depth;
    private final Optional<Element> link;
    private final Run.Style style;
    private boolean isAsked;
    private long classWords;

    private Inline(@Nullable Inline around, @Nullable Element element, Optional<Element> link, Run.Style style) {
        this.around = around;
        this.element = element;
        this.depth = around == null ? 0 : around.depth + 1;
        this.link = link;
        this.style = style;
    }

    /** Where no inline element is open. */
    static Inline none() {
        return new Inline(null, null, Optional.empty(), Run.Style.PLAIN);
    }

    Inline with(Element inner) {
        Optional<Element> inLink = link.isEmpty() && inner.normalName().equals("a") ? Optional.of(inner) : link;
        return new Inline(this, inner, inLink, style.with(inner.normalName()));
    }

    /** The outermost link. */
    Optional<Element> link() {
        return link;
    }

    Run.Style style() {
        return style;
    }

    /** The groups of words that it and those around it are called by, a bit for each. */
    long classWords(ClassWords words) {
        if (around == null || element == null) {
            return 0;
        }
        if (!isAsked) {
            isAsked = true;
            classWords = words.of(element) | around.classWords(words);
        }
        return classWords;
    }

    /** The innermost one that is around both. */
    Inline common(Inline other) {
        Inline one = this;
        Inline two = other;
        while (one != two && one.around != null && two.around != null) {
            boolean both = one.depth == two.depth;
            Inline outer = one.depth >= two.depth ? one.around : one;
            two = both || two.depth > one.depth ? two.around : two;
            one = outer;
        }
        return one.depth <= two.depth ? one : two;
    }
}
