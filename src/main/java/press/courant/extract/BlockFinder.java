package press.courant.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Cuts a page into blocks of text, in its order. */
final class BlockFinder {
    private static final Set<String> BLOCKS = Set.of(
            "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details",
            "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
            "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "noscript", "ol", "p",
            "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");
    /** Elements that hold no text, or none that is seen. */
    private static final Set<String> SKIPPED = Set.of(
            "applet", "area", "audio", "base", "canvas", "datalist", "embed", "frame", "frameset", "head", "iframe",
            "input", "link", "map", "meta", "object", "optgroup", "option", "script", "select", "source", "style",
            "svg", "template", "textarea", "title", "track", "video");

    private final ClassWords classWords;
    private final List<Block> blocks = new ArrayList<>();
    private final List<FoundPicture> pictures = new ArrayList<>();
    private final BlockBuilder current = new BlockBuilder();
    private final Map<String, String> kinds = new HashMap<>();
    private Inline inline = Inline.none();
    private int boxes;

    BlockFinder(ClassWords classWords) {
        this.classWords = classWords;
    }

    /** The blocks of a page's body. */
    List<Block> find(Element body) {
        Box box = box(body, Optional.empty());
        visit(body, box);
        box.close(blocks.size());
        return blocks;
    }

    /** The pictures that stand between the blocks. */
    List<FoundPicture> pictures() {
        return pictures;
    }

    private Box box(Element element, Optional<Box> parent) {
        long words = element.normalName().equals("body") ? 0 : classWords.of(element);
        return new Box(boxes++, element, parent, words, isHidden(element), blocks.size(), kinds);
    }

    private void visit(Element element, Box box) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode text) {
                current.add(text.getWholeText(), inline, box.isPreformatted());
            } else if (child instanceof Element inner) {
                count(inner, box);
                if (!SKIPPED.contains(inner.normalName())) {
                    visitInner(inner, box);
                }
            }
        }
    }

    private static void count(Element element, Box box) {
        switch (element.normalName()) {
            case "p" -> box.found(Box.Part.PARAGRAPH);
            case "li" -> box.found(Box.Part.ITEM);
            case "input" -> box.found(Box.Part.INPUT);
            case "img" -> box.found(Box.Part.PICTURE);
            case "iframe", "object", "embed" -> box.found(Box.Part.FRAME);
            default -> { }
        }
    }

    private void visitInner(Element element, Box box) {
        String tag = element.normalName();
        if (tag.equals("br")) {
            if (current.breakLine()) {
                flush(box);
            }
        } else if (tag.equals("img")) {
            pictures.add(new FoundPicture(blocks.size(), element, box));
        } else if (isBlock(element, tag)) {
            flush(box);
            Box inner = box(element, Optional.of(box));
            visit(element, inner);
            flush(inner);
            inner.close(blocks.size());
        } else {
            Inline around = inline;
            inline = around.with(element);
            visit(element, box);
            inline = around;
        }
    }

    /** An element of the page's own making is a block where it holds one. */
    private static boolean isBlock(Element element, String tag) {
        return BLOCKS.contains(tag) || tag.indexOf('-') > 0 && hasBlock(element);
    }

    private static boolean hasBlock(Element element) {
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (BLOCKS.contains(child.normalName()) || hasBlock(child)) {
                return true;
            }
        }
        return false;
    }

    private void flush(Box box) {
        current.build(blocks.size(), box, classWords).ifPresent(block -> {
            blocks.add(block);
            box.add(block);
        });
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String style = element.attr("style");
        return element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")
                || !style.isEmpty() && hides(style.replace(" ", "").toLowerCase(Locale.ROOT));
    }

    private static boolean hides(String style) {
        return style.contains("display:none") || style.contains("visibility:hidden");
    }
}
