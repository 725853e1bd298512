package press.courant.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import press.courant.output.OutputDirectory;

/**
 * The files of an output folder that are published: all but Courant's own.
 *
 * @param leftOut links, and what git cannot hold
 */
record SiteFiles(SortedMap<String, NewFile> files, List<String> leftOut) {
    private static final String CNAME = "CNAME";
    private static final String NO_JEKYLL = ".nojekyll";
    /** What keeps an empty folder in git, and what systems leave where somebody looked: nobody means to publish it. */
    private static final Set<String> LITTER = Set.of(".gitkeep", ".DS_Store", "Thumbs.db");

    static SiteFiles in(Path output, String algorithm) throws IOException {
        SiteFiles site = new SiteFiles(new TreeMap<>(), new ArrayList<>());
        Files.walkFileTree(output, new Visitor(site, output, algorithm));
        site.files.computeIfAbsent(NO_JEKYLL, name -> new NewFile(
                new TreeEntry(TreeEntry.PLAIN_FILE, NewFile.id(new byte[0], algorithm)), Optional.empty()));
        return site;
    }

    /** Keeps a custom domain that was set in the host's settings, which writes it to the branch. */
    void keepDomainOf(SortedMap<String, TreeEntry> branch) {
        if (branch.containsKey(CNAME)) {
            files.putIfAbsent(CNAME, new NewFile(branch.get(CNAME), Optional.empty()));
        }
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final SiteFiles site;
        private final Path output;
        private final String algorithm;

        Visitor(SiteFiles site, Path output, String algorithm) {
            this.site = site;
            this.output = output;
            this.algorithm = algorithm;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (path(folder).equals(OutputDirectory.OWN_FOLDER)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (!folder.equals(output) && folder.getFileName().toString().equalsIgnoreCase(".git")) {
                site.leftOut.add(path(folder));
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (LITTER.contains(file.getFileName().toString())) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isRegularFile() && !file.getFileName().toString().equalsIgnoreCase(".git")) {
                site.files.put(path(file), NewFile.of(file, algorithm));
            } else {
                site.leftOut.add(path(file));
            }
            return FileVisitResult.CONTINUE;
        }

        private String path(Path file) {
            return output.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        }
    }
}
