package press.courant.content;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Set;

/** A text that reads otherwise than it is written; its characters stay those of the file. */
final class TypesetText extends Node {
    private final String text;

    TypesetText(Text written, String text) {
        super(written.getChars());
        this.text = text;
    }

    /** With the escapes of Markdown. */
    String text() {
        return text;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /** Writes it as HTML. */
    static final class Renderer implements NodeRenderer {
        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(new NodeRenderingHandler<>(TypesetText.class, Renderer::render));
        }

        private static void render(TypesetText node, NodeRendererContext context, HtmlWriter html) {
            html.text(Escaping.unescapeString(node.text()));
        }
    }
}
