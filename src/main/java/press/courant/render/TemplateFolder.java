package press.courant.render;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import press.courant.cache.Mixer;
import press.courant.model.Asset;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/**
 * What one templates folder holds.
 *
 * @param texts templates by name
 * @param assets by their name below {@code assets/}
 */
record TemplateFolder(SortedMap<String, String> texts, SortedMap<String, Asset> assets, List<Problem> problems) {
    private static final String ASSETS = "assets/";
    private static final Pattern TEMPLATE = Pattern.compile(".+\\.(?:ftl|ftlh|ftlx|svg)|messages/[^/]+\\.properties");
    private static final Pattern HIDDEN = Pattern.compile("(?:.*/)?\\..*");

    static TemplateFolder read(Path folder) throws IOException {
        TemplateFolder found = new TemplateFolder(new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        if (!Files.isDirectory(folder)) {
            return found;
        }
        Path root = folder.toRealPath();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.sorted().toList();
        }
        for (Path file : files) {
            found.add(root, file);
        }
        return found;
    }

    private void add(Path root, Path file) throws IOException {
        String name = Normalizer.normalize(root.relativize(file).toString().replace('\\', '/'), Normalizer.Form.NFC);
        if (HIDDEN.matcher(name).matches()) {
            return;
        }
        if (Files.isSymbolicLink(file) && !leadsToFileWithin(root, file)) {
            problems.add(Problem.error(place(name), "this link leads to no file within the templates folder",
                    "put a copy of the file here"));
        } else if (Files.isRegularFile(file) && name.startsWith(ASSETS)) {
            addAsset(name.substring(ASSETS.length()), file);
        } else if (Files.isRegularFile(file) && TEMPLATE.matcher(name).matches()) {
            addTemplate(name, file);
        }
    }

    private static boolean leadsToFileWithin(Path root, Path link) throws IOException {
        return Files.isRegularFile(link) && link.toRealPath().startsWith(root);
    }

    private void addAsset(String name, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String digest = HexFormat.of().toHexDigits(Mixer.of(bytes, 0, bytes.length));
        assets.put(name, new Asset("theme/" + name, file, digest));
    }

    private void addTemplate(String name, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            texts.put(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.add(Problem.error(place(name), "this template is not valid UTF-8", "save it as UTF-8"));
        }
    }

    static Location place(String name) {
        return Location.of("templates/" + name);
    }
}
