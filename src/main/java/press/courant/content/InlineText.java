package press.courant.content;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** The finer points of a parsed text: bare addresses become links, straight quotes become curly. */
final class InlineText {
    private static final LinkExtractor LINKS = LinkExtractor.builder()
            .linkTypes(EnumSet.allOf(LinkType.class)).build();
    /** What no text does without that has a bare address. */
    private static final List<String> ADDRESS_MARKS = List.of("://", "@", "www.", "Www.", "WWW.");

    private InlineText() {}

    /** Turns the bare addresses of a parsed text into links. */
    static void link(Node root, String text, TextShape shape) {
        BitSet marks = addressMarks(text, shape);
        if (marks.isEmpty()) {
            return;
        }
        for (Node leaf : leaves(root)) {
            if (isNear(leaf, marks) && leaf instanceof Text written && !insideLink(leaf)
                    && mayHoldLink(leaf.getChars().toString())) {
                link(written);
            }
        }
    }

    /** Where a text may have an address: a text has few such places, most of them in links. */
    private static BitSet addressMarks(String text, TextShape shape) {
        BitSet marks = new BitSet();
        mark(text, "@", shape.has('@'), marks);
        mark(text, "://", shape.hasTwice('/'), marks);
        mark(text, "ww.", shape.hasTwice('w'), marks);
        mark(text, "WW.", shape.hasTwice('W'), marks);
        return marks;
    }

    private static void mark(String text, String mark, boolean may, BitSet marks) {
        for (int i = may ? text.indexOf(mark) : -1; i >= 0; i = text.indexOf(mark, i + 1)) {
            marks.set(i);
        }
    }

    /** Turns straight quotes, double hyphens and three dots into typographic ones, block by block, never in code. */
    static void beautify(Node root, String text, TextShape shape, Typography typography) {
        BitSet marks = typographicMarks(text, shape);
        if (marks.isEmpty()) {
            return;
        }
        for (Run run : runs(root)) {
            if (run.leaves().stream().anyMatch(leaf -> isNear(leaf, marks))) {
                beautify(run.leaves(), typography);
            }
        }
    }

    /** Where typography may change something in a text, beside what it changes for that. */
    private static BitSet typographicMarks(String text, TextShape shape) {
        BitSet marks = new BitSet();
        mark(text, "\"", shape.has('"'), marks);
        mark(text, "'", shape.has('\''), marks);
        mark(text, "--", shape.hasTwice('-'), marks);
        mark(text, "...", shape.hasTwice('.'), marks);
        return marks;
    }

    private static boolean isNear(Node leaf, BitSet marks) {
        int mark = marks.nextSetBit(leaf.getStartOffset());
        return mark >= 0 && mark < leaf.getEndOffset();
    }

    /** The leaves in one block, in order. */
    record Run(Node block, List<Node> leaves) {}

    static List<Run> runs(Node root) {
        List<Node> leaves = leaves(root);
        List<Run> runs = new ArrayList<>();
        int from = 0;
        while (from < leaves.size()) {
            Node block = blockOf(leaves.get(from), root);
            int to = from + 1;
            while (to < leaves.size() && blockOf(leaves.get(to), block) == block) {
                to++;
            }
            runs.add(new Run(block, leaves.subList(from, to)));
            from = to;
        }
        return runs;
    }

    /** The block that a leaf is in, or another one where the parser has lost that: a mark of a note in what proves no link. */
    private static Node blockOf(Node leaf, Node otherwise) {
        Node node = leaf.getParent();
        while (node != null && !(node instanceof Block)) {
            node = node.getParent();
        }
        return node == null ? otherwise : node;
    }

    private static void beautify(List<Node> run, Typography typography) {
        List<String> pieces = new ArrayList<>(run.size());
        boolean changes = false;
        for (Node leaf : run) {
            String piece = leaf.getChars().toString();
            pieces.add(piece);
            changes |= SmartText.mayChange(piece);
        }
        if (!changes) {
            return;
        }
        SmartText smart = new SmartText(typography);
        for (int i = 0; i < pieces.size(); i++) {
            smart.add(pieces.get(i), run.get(i) instanceof Text && !insideAddress(run.get(i)));
        }
        List<String> texts = smart.texts();
        for (int i = 0; i < texts.size(); i++) {
            if (run.get(i) instanceof Text written && !insideAddress(written) && !texts.get(i).contentEquals(written.getChars())) {
                written.insertAfter(new TypesetText(written, texts.get(i)));
                written.unlink();
            }
        }
    }

    /** The texts, codes, breaks and tags in a document, in order. */
    static List<Node> leaves(Node root) {
        List<Node> leaves = new ArrayList<>();
        Deque<Node> above = new ArrayDeque<>();
        Node node = root.getFirstChild();
        while (node != null) {
            boolean closed = node instanceof Code || node instanceof HtmlInlineBase || node instanceof AutoLink
                    || node instanceof MailLink;
            Node next = closed ? null : node.getFirstChild();
            if (next != null) {
                above.push(node);
            } else {
                leaves.add(node);
                next = following(node, above);
            }
            node = next;
        }
        return leaves;
    }

    /** What follows a node and its children, given those around it: not every node knows its parent. */
    static @Nullable Node following(Node node, Deque<Node> above) {
        Node next = node.getNext();
        while (next == null && !above.isEmpty()) {
            next = above.pop().getNext();
        }
        return next;
    }

    private static boolean insideLink(Node leaf) {
        for (Node node = leaf.getParent(); node != null && !(node instanceof Block); node = node.getParent()) {
            if (node instanceof LinkNodeBase || node instanceof LinkRef || node instanceof ImageRef || node instanceof Image) {
                return true;
            }
        }
        return false;
    }

    /** Bare links show their address; the words for a picture are gathered from its texts as they are written. */
    private static boolean insideAddress(Node leaf) {
        return leaf.getParent() instanceof AutoLink || leaf.getParent() instanceof MailLink
                || leaf.getAncestorOfType(Image.class, ImageRef.class) != null;
    }

    private static boolean mayHoldLink(String text) {
        for (String mark : ADDRESS_MARKS) {
            if (text.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    private static void link(Text text) {
        BasedSequence chars = text.getChars();
        Node after = text;
        int done = 0;
        for (LinkSpan span : LINKS.extractLinks(chars)) {
            if (!wanted(chars, span)) {
                continue;
            }
            after = insert(after, chars, done, span.getBeginIndex());
            BasedSequence address = chars.subSequence(span.getBeginIndex(), span.getEndIndex());
            Node link = span.getType() == LinkType.EMAIL
                    ? new MailLink(BasedSequence.NULL, address, BasedSequence.NULL)
                    : new AutoLink(BasedSequence.NULL, address, BasedSequence.NULL);
            link.setChars(address);
            link.appendChild(new Text(address));
            after.insertAfter(link);
            after = link;
            done = span.getEndIndex();
        }
        if (done > 0) {
            insert(after, chars, done, chars.length());
            text.unlink();
        }
    }

    private static boolean wanted(BasedSequence chars, LinkSpan span) {
        String address = chars.subSequence(span.getBeginIndex(), span.getEndIndex()).toString();
        return span.getType() != LinkType.URL || address.regionMatches(true, 0, "http://", 0, 7)
                || address.regionMatches(true, 0, "https://", 0, 8);
    }

    private static Node insert(Node after, BasedSequence chars, int start, int end) {
        if (start >= end) {
            return after;
        }
        Node text = new Text(chars.subSequence(start, end));
        after.insertAfter(text);
        return text;
    }
}
