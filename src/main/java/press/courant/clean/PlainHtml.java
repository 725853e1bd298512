package press.courant.clean;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * HTML of the plainest kind, made safe as it is written, and its text with it.
 *
 * <p>What a parser would have to look at, or an element that is not safe, is not taken: then there is no result.
 */
public final class PlainHtml implements MarkupWriter {
    private final SafeWriter writer;
    private final HtmlText.Collector collector;
    private final Deque<PlainElement> open = new ArrayDeque<>();
    private boolean inLink;
    private boolean isPlain = true;

    PlainHtml(SiteLinks links, int length) {
        this.writer = new SafeWriter(links, length);
        this.collector = new HtmlText.Collector(length);
        open.push(PlainElement.BODY);
    }

    /** The same as {@link HtmlCleaner#cleaned} makes of the HTML, unless it has to be asked. */
    public Optional<HtmlCleaner.Cleaned> cleaned() {
        return isPlain && open.size() == 1
                ? Optional.of(new HtmlCleaner.Cleaned(writer.html(), collector.collected()))
                : Optional.empty();
    }

    @Override
    public void start(String name, String... attributes) {
        PlainElement element = PlainElement.named(name);
        boolean fits = element != null && element.mayBegin(open, inLink) && arePublishable(attributes)
                && writer.start(name, attributes);
        if (!fits) {
            isPlain = false;
            return;
        }
        if (!element.isEmpty()) {
            open.push(element);
            inLink |= element == PlainElement.LINK;
        }
        collector.start(name, attributes);
    }

    private static boolean arePublishable(String[] attributes) {
        for (int i = 1; i < attributes.length; i += 2) {
            if (!HtmlText.isPublishable(attributes[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void end(String name) {
        if (isPlain) {
            inLink &= open.pop() != PlainElement.LINK;
            writer.end(name);
            collector.end(name);
        }
    }

    @Override
    public void text(String text) {
        if (text.isEmpty()) {
            return;
        }
        PlainElement parent = open.element();
        isPlain &= parent.parts().isEmpty() && !parent.name().equals("pre");
        if (collector.simple(text)) {
            writer.copy(text);
        } else if (HtmlText.isPublishable(text)) {
            writer.text(text);
            collector.text(text);
        } else {
            isPlain = false;
        }
    }

    @Override
    public void raw(String html) {
        isPlain = false;
    }

    @Override
    public void line() {
        if (!writer.beginsLine()) {
            writer.copy("\n");
            collector.text("\n");
        }
    }

    @Override
    public boolean beginsLine() {
        return writer.beginsLine();
    }

    @Override
    public boolean takesMore() {
        return isPlain;
    }
}
