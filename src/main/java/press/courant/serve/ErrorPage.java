package press.courant.serve;

import java.nio.charset.StandardCharsets;
import java.util.List;
import press.courant.problem.Printable;
import press.courant.problem.Problem;
import press.courant.problem.SourceFiles;

/** The page in place of one that could not be made, for a reader whom the overlay does not reach. */
final class ErrorPage {
    private ErrorPage() {}

    static byte[] of(List<Problem> problems, SourceFiles files) {
        StringBuilder html = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>This page could not be made</title>
                </head>
                <body>
                <main>
                <h1>This page could not be made</h1>
                """);
        for (Problem problem : problems) {
            html.append("<p><code>").append(escaped(Messages.place(problem.location(), files))).append("</code>: ")
                    .append(escaped(Printable.sentence(problem.message())));
            problem.hint().ifPresent(hint -> html.append("; ").append(escaped(Printable.sentence(hint))));
            html.append("</p>\n");
        }
        return html.append("</main>\n</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
