package press.courant.content;

import java.util.Set;
import press.courant.clean.MarkupWriter;

/** HTML as CommonMark's examples have it, which is not safe. */
final class WrittenHtml implements MarkupWriter {
    private static final Set<String> EMPTY = Set.of("br", "hr", "img");

    private final StringBuilder out;

    /** @param length about how long the HTML will be */
    WrittenHtml(int length) {
        this.out = new StringBuilder(length);
    }

    String html() {
        return out.toString();
    }

    @Override
    public void start(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]);
            out.append('"');
        }
        out.append(EMPTY.contains(name) ? " />" : ">");
    }

    @Override
    public void end(String name) {
        out.append("</").append(name).append('>');
    }

    @Override
    public void text(String text) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                default -> "";
            };
            if (!entity.isEmpty()) {
                out.append(text, written, i).append(entity);
                written = i + 1;
            }
        }
        out.append(text, written, text.length());
    }

    @Override
    public void raw(String html) {
        out.append(html);
    }

    @Override
    public void line() {
        if (!beginsLine()) {
            out.append('\n');
        }
    }

    @Override
    public boolean beginsLine() {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }

    @Override
    public boolean takesMore() {
        return true;
    }
}
