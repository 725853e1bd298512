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
        StringBuilder list = new StringBuilder();
        for (Problem problem : problems) {
            list.append("<p><code>").append(OwnPage.escaped(Messages.place(problem.location(), files))).append("</code>: ")
                    .append(OwnPage.escaped(Printable.sentence(problem.message())));
            problem.hint().ifPresent(hint -> list.append("; ").append(OwnPage.escaped(Printable.sentence(hint))));
            list.append("</p>\n");
        }
        return OwnPage.of("This page could not be made", "", list.toString()).getBytes(StandardCharsets.UTF_8);
    }
}
