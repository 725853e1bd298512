package press.courant.content;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import press.courant.clean.PageIds;

/** The anchors of one body's headings, each unique in it. */
final class Anchors {
    private final Map<String, Integer> uses = new HashMap<>();

    /** The anchor of the next heading. */
    String of(Heading heading) {
        String slug = Slugs.of(InlineText.leaves(heading).stream().map(Anchors::words).collect(Collectors.joining()));
        String base = slug.startsWith("fn-") || slug.startsWith("fnref-") ? "section-" + slug : slug;
        if (PageIds.include(base)) {
            uses.putIfAbsent(base, 1);
        }
        String anchor = base;
        while (uses.containsKey(anchor)) {
            anchor = base + "-" + uses.merge(base, 1, Integer::sum);
        }
        uses.put(anchor, 1);
        return anchor;
    }

    private static String words(Node leaf) {
        boolean end = leaf instanceof SoftLineBreak || leaf instanceof HardLineBreak;
        return end ? " " : BodyText.words(leaf);
    }
}
