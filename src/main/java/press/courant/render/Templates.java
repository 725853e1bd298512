package press.courant.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.courant.cache.Mixer;
import press.courant.message.MessageFiles;
import press.courant.message.Messages;
import press.courant.model.Asset;
import press.courant.model.Language;
import press.courant.parallel.Once;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;

/**
 * The theme: the templates and assets of the site, and the jar's where the site has none of that name.
 *
 * <p>All templates are read at once, so that no template reaches a file outside of its folder and a
 * build does not change under way.
 */
public final class Templates {
    private static final String IN_JAR = "press/courant/templates";
    private static final Pattern MESSAGES = Pattern.compile("messages/([^/]+)\\.properties");

    private final SortedMap<String, String> texts;
    private final SortedMap<String, Asset> assets;
    private final String digest;
    private final Once<ParsedTemplates> parsed = new Once<>(() -> new ParsedTemplates(this));

    private final MessageFiles messages;

    private Templates(SortedMap<String, String> texts, SortedMap<String, Asset> assets, MessageFiles messages) {
        this.texts = Collections.unmodifiableSortedMap(texts);
        this.assets = Collections.unmodifiableSortedMap(assets);
        this.messages = messages;
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
        MessageFiles messages = new MessageFiles(messages(ours), messages(theirs), "templates/messages");
        List<Problem> problems = new ArrayList<>(theirs.problems());
        problems.addAll(messages.problems());
        return Problem.anyError(problems)
                ? Outcome.failed(problems)
                : Outcome.of(new Templates(texts, assets, messages), problems);
    }

    private static Map<String, String> messages(TemplateFolder folder) {
        Map<String, String> messages = new TreeMap<>();
        folder.texts().forEach((name, text) -> {
            Matcher matcher = MESSAGES.matcher(name);
            if (matcher.matches()) {
                messages.put(matcher.group(1), text);
            }
        });
        return messages;
    }

    /** The words of the interface. */
    public Messages messages(Language language) {
        return messages.of(language);
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

    /** The theme's style sheet, empty where it has none. */
    public String style() throws IOException {
        Asset style = assets.get("theme.css");
        return style == null ? "" : Files.readString(style.file(), StandardCharsets.ISO_8859_1);
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
        return HexFormat.of().toHexDigits(Mixer.of(all.toString()));
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
