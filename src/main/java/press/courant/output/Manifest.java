package press.courant.output;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What Courant wrote into a folder: for each path the key that it was made from.
 *
 * @param entries by path, in the order of paths
 */
public record Manifest(Map<String, Entry> entries) {
    public static final Manifest EMPTY = new Manifest(Map.of());

    public Manifest {
        entries = Collections.unmodifiableMap(entries);
    }

    /** A manifest of entries in any order, which are often those of an earlier one. */
    static Manifest of(Map<String, Entry> entries, Manifest earlier) {
        Map<String, Entry> ordered = new LinkedHashMap<>(2 * entries.size());
        for (String path : earlier.entries.keySet()) {
            Entry entry = entries.get(path);
            if (entry != null) {
                ordered.put(path, entry);
            }
        }
        return new Manifest(ordered.size() == entries.size() ? ordered : new TreeMap<>(entries));
    }

    /** Whether a file is there, as it was written, and made from this key. */
    public boolean has(String path, String key) {
        Entry entry = entries.get(path);
        return entry != null && entry.key.equals(key);
    }

    Optional<Entry> entry(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    /**
     * One file.
     *
     * @param key what it was made from
     * @param modified milliseconds since 1970
     * @param checksum the CRC-32C of its bytes, to tell an edited file from a merely touched one
     */
    public record Entry(String key, long size, long modified, int checksum) {
        public Entry {
            if (!isKey(key) || size < 0) {
                throw new IllegalArgumentException("Not a key and a size: '" + key + "' " + size);
            }
        }

        Entry withModified(long newModified) {
            return new Entry(key, size, newModified, checksum);
        }

        /** A key is printable ASCII without spaces. */
        static boolean isKey(String key) {
            for (int i = 0; i < key.length(); i++) {
                if (key.charAt(i) <= ' ' || key.charAt(i) >= 0x7f) {
                    return false;
                }
            }
            return !key.isEmpty();
        }
    }
}
