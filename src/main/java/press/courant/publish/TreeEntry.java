package press.courant.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file in a commit.
 *
 * @param mode git's, such as {@code 100644}
 * @param id of the bytes
 */
record TreeEntry(String mode, String id) {
    static final String PLAIN_FILE = "100644";

    /** Reads {@code git ls-tree -r -z}. */
    static SortedMap<String, TreeEntry> parse(byte[] listing) {
        SortedMap<String, TreeEntry> entries = new TreeMap<>();
        for (String line : new String(listing, UTF_8).split("\0")) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                String[] words = line.substring(0, tab).split(" ");
                entries.put(line.substring(tab + 1), new TreeEntry(words[0], words[2]));
            }
        }
        return entries;
    }
}
