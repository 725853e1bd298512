package press.courant.clean;

/** Plain HTML made safe: what is published as it stands is copied in one piece, up to what has to be written anew. */
final class PlainCopy implements MarkupScanner.Handler {
    private final String html;
    private final SafeWriter writer;
    private final HtmlText.Collector collector;
    private int copied;

    PlainCopy(String html, SiteLinks links) {
        this.html = html;
        this.writer = new SafeWriter(links, html.length());
        this.collector = new HtmlText.Collector(html.length());
    }

    HtmlCleaner.Cleaned cleaned() {
        if (copied > 0) {
            copy(html.length());
        }
        return new HtmlCleaner.Cleaned(copied > 0 ? writer.html() : html, collector.collected());
    }

    @Override
    public boolean start(String name, String[] attributes, int from, int to) {
        collector.start(name, attributes, from, to);
        boolean bare = attributes.length == 0 && to - from == name.length() + 2;
        if (bare && PlainElement.saysAllByName(name)) {
            return true;
        }
        copy(from);
        copied = to;
        return writer.start(name, attributes);
    }

    @Override
    public void end(String name) {
        collector.end(name);
    }

    @Override
    public void text(char[] characters, int from, int to) {
        collector.text(characters, from, to);
    }

    @Override
    public void text(String text, int from, int to) {
        collector.text(text, from, to);
        copy(from);
        copied = to;
        writer.text(text);
    }

    private void copy(int to) {
        writer.copy(html.substring(copied, to));
    }
}
