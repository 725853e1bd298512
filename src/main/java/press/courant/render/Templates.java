package press.courant.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import press.courant.model.Asset;
import press.courant.parallel.Once;
import press.courant.problem.Outcome;

/**
 * The theme: the templates and assets of the site, and the jar's where the site has none of that name.
 *
 * <p>All templates are read at once, so that no template reaches a file outside of its folder and a
 * build does not change under way.
 */
public final class Templates {
    private static final String IN_JAR = "press/courant/templates";

    private final SortedMap<String, String> texts;
    private final SortedMap<String, Asset> assets;
    private final String digest;
    private final Once<ParsedTemplates> parsed = new Once<>(() -> new ParsedTemplates(this));

    private Templates(SortedMap<String, String> texts, SortedMap<String, Asset> assets) {
        this.texts = Collections.unmodifiableSortedMap(texts);
        this.assets = Collections.unmodifiableSortedMap(assets);
        this.digest = digest(texts, assets);
    }

    /** The theme of the site whose templates are in {@code folder}, which need not exist. */
    public static Outcome<Templates> read(Path folder) throws IOException {
        TemplateFolder theirs = TemplateFolder.read(folder);
        TemplateFolder ours = BuiltIn.THEME;
        SortedMap<String, String> texts = new TreeMap<>(ours.texts());
        texts.putAll(theirs.texts());
        SortedMap<String, Asset> assets = new TreeMap<>(ours.assets());
        assets.putAll(theirs.assets());
        return theirs.problems().isEmpty()
                ? Outcome.of(new Templates(texts, assets), List.of())
                : Outcome.failed(theirs.problems());
    }

    /** A hash over the names and bytes of all templates and assets, in hexadecimal. */
    public String digest() {
        return digest;
    }

    /** Parses ahead what most builds need, which another thread can do while this one reads the content. */
    public void prepare() {
        parsed().prepare();
    }

    ParsedTemplates parsed() {
        return parsed.get();
    }

    /** What {@code templates/assets} holds, published under {@code theme/}, by path. */
    public List<Asset> assets() {
        return List.copyOf(assets.values());
    }

    /** The templates by name, such as {@code macros/entry.ftlh}. */
    Map<String, String> texts() {
        return texts;
    }

    /** The assets by name, such as {@code theme.css}. */
    Map<String, Asset> assetsByName() {
        return assets;
    }

    private static String digest(SortedMap<String, String> texts, SortedMap<String, Asset> assets) {
        StringBuilder all = new StringBuilder();
        texts.forEach((name, text) ->
                all.append(name).append('\n').append(text.length()).append('\n').append(text));
        assets.forEach((name, asset) ->
                all.append('\n').append(name).append('\n').append(asset.digest()));
        return HexFormat.of().formatHex(TemplateFolder.sha256().digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The default theme, opened on first use and for as long as the program runs: its assets are read late. */
    private static final class BuiltIn {
        static final TemplateFolder THEME = theme();

        private static TemplateFolder theme() {
            try {
                return TemplateFolder.read(folder());
            } catch (IOException e) {
                throw new UncheckedIOException("The default theme cannot be read", e);
            }
        }

        private static Path folder() {
            try {
                Path home = Path.of(Templates.class.getProtectionDomain().getCodeSource().getLocation().toURI());
                return Files.isDirectory(home)
                        ? home.resolve(IN_JAR)
                        : FileSystems.newFileSystem(home).getPath(IN_JAR);
            } catch (IOException | URISyntaxException e) {
                throw new IllegalStateException("The default theme cannot be read from the program's own jar", e);
            }
        }
    }
}
