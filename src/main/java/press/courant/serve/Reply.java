package press.courant.serve;

import java.util.List;
import press.courant.page.AssetPage;
import press.courant.problem.Problem;

/** What a reader gets at an address. */
sealed interface Reply {
    /** Another address. */
    record Redirect(String location, boolean permanent) implements Reply {}

    /** A file that is published as it is. */
    record Copy(AssetPage asset) implements Reply {}

    /**
     * A file that was made.
     *
     * @param path below the site, such as {@code 404.html}
     */
    record Made(int status, String path, byte[] bytes) implements Reply {
        boolean isHtml() {
            return path.endsWith(".html");
        }
    }

    /** No page, as it or the whole site could not be made. */
    record Failed(List<Problem> problems) implements Reply {}
}
