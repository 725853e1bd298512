package press.courant.fetch;

import java.util.List;
import java.util.Optional;

/**
 * What was fetched.
 *
 * @param url where it is, after all redirects
 * @param permanentUrl where to ask for it the next time: the address asked for, or where that has moved for good
 * @param isUnchanged whether the state that was known still holds; the body is empty then
 * @param mediaType that the server claims, in small letters, such as {@code text/html}
 * @param charset that the server claims
 * @param body unpacked
 * @param validators of this state
 * @param robots the values of the header {@code X-Robots-Tag}
 */
public record Answer(
        String url,
        String permanentUrl,
        boolean isUnchanged,
        Optional<String> mediaType,
        Optional<String> charset,
        byte[] body,
        Validators validators,
        List<String> robots) {
    public Answer {
        robots = List.copyOf(robots);
    }
}
