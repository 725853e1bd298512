package press.courant.publish;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** The paths in which a new tree of files differs from an old one. */
public record Changes(SortedSet<String> added, SortedSet<String> changed, SortedSet<String> deleted) {
    static Changes between(Map<String, TreeEntry> old, SortedMap<String, ? extends NewFile> next) {
        Changes changes = new Changes(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        next.forEach((path, file) -> {
            TreeEntry before = old.get(path);
            if (before == null) {
                changes.added.add(path);
            } else if (!before.equals(file.entry())) {
                changes.changed.add(path);
            }
        });
        old.keySet().stream().filter(path -> !next.containsKey(path)).forEach(changes.deleted::add);
        return changes;
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && deleted.isEmpty();
    }
}
