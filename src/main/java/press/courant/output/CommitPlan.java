package press.courant.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/**
 * What a commit will do to files that are there already, decided before anything is touched.
 *
 * @param deletions files of ours that the new site does not have
 * @param doubtful files to be overwritten that, for lack of a sound manifest, may be somebody else's
 * @param problems errors where somebody else's file is in the way
 */
record CommitPlan(SortedSet<String> deletions, SortedSet<String> doubtful, List<Problem> problems) {

    static CommitPlan of(
            OutputState state, Map<String, Manifest.Entry> entries, Set<String> staged, String displayPath) {
        return new Maker(state, entries, staged, displayPath).make();
    }

    private static final class Maker {
        private static final String MOVE_IT = "move it away, or change what is published there";

        private final OutputState state;
        private final Map<String, Manifest.Entry> entries;
        private final Set<String> staged;
        private final String displayPath;
        private final SortedSet<String> deletions = new TreeSet<>();
        private final SortedSet<String> doubtful = new TreeSet<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Set<String> soundFolders = new HashSet<>();

        Maker(OutputState state, Map<String, Manifest.Entry> entries, Set<String> staged, String displayPath) {
            this.state = state;
            this.entries = entries;
            this.staged = staged;
            this.displayPath = displayPath;
        }

        CommitPlan make() {
            state.recorded().manifest().entries().keySet().stream()
                    .filter(path -> !entries.containsKey(path))
                    .forEach(this::planDeletion);
            new TreeSet<>(staged).forEach(this::planWrite);
            return new CommitPlan(deletions, doubtful, List.copyOf(problems));
        }

        private void planDeletion(String path) {
            if (state.verified().entry(path).isPresent()) {
                deletions.add(path);
            } else if (state.files().at(path).isPresent()) {
                problems.add(Problem.warning(
                        place(path),
                        "the site no longer has this file, but it was changed after Courant wrote it and is kept",
                        "delete it if nobody needs it"));
            }
        }

        private void planWrite(String path) {
            PublishedFiles.Found found = state.files().at(path).orElse(null);
            if (found == null) {
                planNewFile(path);
            } else if (found.isFile() && !state.owned().entries().containsKey(path)) {
                if (state.recorded().intact()) {
                    refuse(path, "Courant did not write this file and will not overwrite it");
                } else {
                    doubtful.add(path);
                }
            } else if (found.isFolder() && !isVacated(path)) {
                refuse(path, "a folder with files that Courant did not write is in the place of a file of the site");
            } else if (found.kind() == PublishedFiles.Kind.OTHER) {
                refuse(path, "a link or device that Courant did not make is in the place of a file of the site");
            }
        }

        private void planNewFile(String path) {
            String folder = OutputPath.parent(path);
            if (!folder.isEmpty() && !planFolder(folder)) {
                return;
            }
            boolean inExistingFolder = folder.isEmpty() || state.files().at(folder).isPresent();
            if (inExistingFolder && state.existsInAnotherCase(path)
                    && deletions.stream().noneMatch(path::equalsIgnoreCase)) {
                refuse(path, "a file that differs only in case is there, and Courant did not write it");
            }
        }

        /** Whether a folder is there or can be made. */
        private boolean planFolder(String folder) {
            if (folder.isEmpty() || soundFolders.contains(folder)) {
                return true;
            }
            PublishedFiles.Found found = state.files().at(folder).orElse(null);
            if (found != null && !found.isFolder() && !deletions.contains(folder)) {
                refuse(folder, found.isFile()
                        ? "a file that Courant did not write is in the place of a folder of the site"
                        : "a link or device is in the place of a folder of the site");
                return false;
            }
            boolean sound = found != null && found.isFolder() || planFolder(OutputPath.parent(folder));
            if (sound) {
                soundFolders.add(folder);
            }
            return sound;
        }

        private boolean isVacated(String folder) {
            try {
                return state.files().below(folder).entrySet().stream().allMatch(this::vanishes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private boolean vanishes(Map.Entry<String, PublishedFiles.Found> found) {
            if (!found.getValue().isFolder()) {
                return deletions.contains(found.getKey());
            }
            String prefix = found.getKey() + "/";
            SortedSet<String> following = deletions.tailSet(prefix);
            return !following.isEmpty() && following.first().startsWith(prefix);
        }

        private void refuse(String path, String message) {
            Problem problem = Problem.error(place(path), message, MOVE_IT);
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
        }

        private Location place(String path) {
            return Location.of(displayPath + "/" + path);
        }
    }
}
