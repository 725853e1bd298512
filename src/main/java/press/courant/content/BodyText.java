package press.courant.content;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.misc.CharPredicate;
import java.util.ArrayList;
import java.util.List;
import press.courant.clean.Removal;
import press.courant.clean.TextBlock;

/** The blocks of a parsed body as the boilerplate rules see them, and the way to take lines out of it. */
final class BodyText {
    private record Piece(TextBlock block, int start, boolean heading) {}

    private final SourceText source;
    private final int bodyStart;
    private final boolean mayEscape;
    private final List<Piece> pieces = new ArrayList<>();

    /** @param shape of the body */
    BodyText(SourceText source, int bodyStart, Document document, TextShape shape) {
        this.source = source;
        this.bodyStart = bodyStart;
        this.mayEscape = shape.mayEscape();
        for (InlineText.Run run : InlineText.runs(document)) {
            if (run.block() instanceof Paragraph || run.block() instanceof Heading) {
                pieces.add(piece(run.block(), run.leaves()));
            }
        }
    }

    List<TextBlock> blocks() {
        return pieces.stream().map(Piece::block).toList();
    }

    /** The body with spaces where the removed lines were, so that all places stay what they are. */
    String without(String body, List<Removal> removals) {
        StringBuilder rest = new StringBuilder(body);
        for (Piece piece : pieces) {
            for (Removal removal : removals) {
                boolean touched = removal.firstLine() <= piece.block().lastLine()
                        && removal.lastLine() >= piece.block().firstLine();
                if (touched) {
                    int first = piece.heading() ? piece.block().firstLine() : Math.max(removal.firstLine(), piece.block().firstLine());
                    int last = piece.heading() ? piece.block().lastLine() : Math.min(removal.lastLine(), piece.block().lastLine());
                    blank(rest, Math.max(piece.start(), source.startOfLine(first) - bodyStart),
                            source.startOfLine(last + 1) - bodyStart);
                }
            }
        }
        return rest.toString();
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < Math.min(end, text.length()); i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }

    private Piece piece(Node block, List<Node> leaves) {
        boolean item = block.getParent() instanceof ListItem;
        boolean heading = block instanceof Heading;
        boolean more = item && block.getParent().getFirstChild() != block.getParent().getLastChild();
        int first = line(block.getStartOffset());
        int end = block.getEndOffset() - block.getChars().countTrailing(CharPredicate.WHITESPACE);
        int last = Math.max(first, line(Math.max(block.getStartOffset(), end - 1)));
        StringBuilder text = new StringBuilder(end - block.getStartOffset() + 1);
        int linked = 0;
        int line = first;
        for (Node leaf : leaves) {
            String words = words(leaf, mayEscape);
            if (words.isEmpty()) {
                continue;
            }
            for (int itsLine = first == last ? first : line(leaf.getStartOffset()); line < itsLine; line++) {
                text.append('\n');
            }
            text.append(words);
            for (int feed = first == last ? -1 : words.indexOf('\n'); feed >= 0; feed = words.indexOf('\n', feed + 1)) {
                line++;
            }
            linked += insideLink(leaf) ? words.length() : 0;
        }
        TextBlock.Kind kind = heading ? TextBlock.Kind.HEADING : item ? TextBlock.Kind.LIST_ITEM : TextBlock.Kind.PARAGRAPH;
        double share = text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
        int start = more ? block.getStartOffset() : source.startOfLine(first) - bodyStart;
        return new Piece(new TextBlock(text.toString(), first, last, kind, share), start, heading);
    }

    private int line(int offset) {
        return source.lineOf(bodyStart + offset);
    }

    /** What a leaf says, without its markup. */
    static String words(Node leaf) {
        return words(leaf, true);
    }

    private static String words(Node leaf, boolean mayEscape) {
        if (leaf instanceof Code code) {
            return code.getText().toString();
        }
        boolean text = leaf instanceof Text || leaf instanceof HtmlEntity || leaf instanceof TypesetText;
        boolean link = leaf instanceof LinkNodeBase;
        String written = text || link ? leaf.getChars().toString() : "";
        return mayEscape ? Characters.unescaped(written) : written;
    }

    private static boolean insideLink(Node leaf) {
        for (Node node = leaf; node != null && !(node instanceof Block); node = node.getParent()) {
            if (node instanceof LinkNodeBase || node instanceof LinkRef) {
                return true;
            }
        }
        return false;
    }
}
