package press.courant.model;

import java.util.List;
import java.util.Optional;

/**
 * A page outside the stream of entries, such as "About".
 *
 * @param path its file
 * @param slug its URL below the base, such as {@code about}; parts parted by {@code /}
 * @param menu its place in the menu, from 1; absent from the menu where empty
 */
public record StandalonePage(
        String path,
        String slug,
        String title,
        Optional<String> summary,
        Optional<Integer> menu,
        Language language,
        List<String> aliases,
        Body body) {}
