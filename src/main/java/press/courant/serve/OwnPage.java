package press.courant.serve;

/** A page of the preview server itself, in HTML. */
final class OwnPage {
    private OwnPage() {}

    /**
     * The page.
     *
     * @param head what else its head has, in HTML
     * @param body what stands below the heading, in HTML
     */
    static String of(String title, String head, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                """ + "<title>" + escaped(title) + " – Courant</title>\n" + head + "</head>\n<body>\n<main>\n<h1>"
                + escaped(title) + "</h1>\n" + body + "</main>\n</body>\n</html>\n";
    }

    /** A text as HTML has it, also in an attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
