package press.courant.content;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.MutableAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Anchors of headings, and pictures that load when they come into sight. */
final class BodyAttributes implements AttributeProvider {
    private final Map<String, Integer> uses = new HashMap<>();

    /** Makes one for each body, since anchors are unique in it. */
    static final class Factory extends IndependentAttributeProviderFactory {
        @Override
        public AttributeProvider apply(LinkResolverContext context) {
            return new BodyAttributes();
        }
    }

    @Override
    public void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
        if (node instanceof Heading && part == AttributablePart.NODE) {
            attributes.replaceValue("id", anchor(InlineText.leaves(node).stream().map(BodyAttributes::words).collect(Collectors.joining())));
        } else if ((node instanceof Image || node instanceof ImageRef) && part == AttributablePart.LINK) {
            attributes.replaceValue("loading", "lazy");
        }
    }

    private static String words(Node leaf) {
        boolean end = leaf instanceof SoftLineBreak || leaf instanceof HardLineBreak;
        return end ? " " : BodyText.words(leaf);
    }

    private String anchor(String heading) {
        String slug = Slugs.of(heading);
        String base = slug.matches("fn(ref)?-.*") ? "section-" + slug : slug;
        String anchor = base;
        while (uses.containsKey(anchor)) {
            anchor = base + "-" + uses.merge(base, 1, Integer::sum);
        }
        uses.put(anchor, 1);
        return anchor;
    }
}
