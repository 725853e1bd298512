package press.courant.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import press.courant.cache.Mixer;
import press.courant.parallel.Once;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/**
 * The fonts of cards.
 *
 * @param headline bold, with serifs
 * @param meta for what stands beside a headline
 * @param digest of the site's own fonts
 */
record Fonts(Typeface headline, Typeface meta, long digest) {
    private static final List<String> PARTS = List.of("latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese");
    private static final List<String> SCRIPTS = List.of("armenian", "georgian");
    /** By how much the letters of a font are smaller or larger than those of the others in the same size. */
    private static final double HEBREW = 1.04;
    private static final double ARABIC = 1.12;
    private static final double HAN = 0.94;

    private static final List<Typeface.Member> OTHERS = List.of(
            ours("noto-serif-hebrew-hebrew-700", HEBREW), ours("noto-naskh-arabic-arabic-700", ARABIC),
            ours("noto-serif-sc-han-700", HAN));
    private static final List<Typeface.Member> HEADLINE = Stream.concat(
            PARTS.stream().map(part -> ours("source-serif-4-" + part + "-700", 1)),
            SCRIPTS.stream().map(script -> ours("noto-serif-" + script + "-" + script + "-700", 0.97))).toList();
    private static final List<Typeface.Member> META = Stream.concat(
            PARTS.stream().map(part -> ours("source-sans-3-" + part + "-600", 1)),
            SCRIPTS.stream().map(script -> ours("noto-sans-" + script + "-" + script + "-600", 0.95))).toList();

    /**
     * Our fonts, and after them, for characters that ours do not have, those of a site.
     *
     * @param folder of the site's fonts, which need not exist
     * @param problems gets an error for each file that is no font
     */
    static Fonts read(Path folder, List<Problem> problems) throws IOException {
        List<Typeface.Member> theirs = new ArrayList<>();
        Mixer digest = new Mixer();
        for (Path file : files(folder)) {
            String name = "templates/fonts/" + file.getFileName();
            byte[] bytes = Files.readAllBytes(file);
            digest.add(name).add(Mixer.of(bytes, 0, bytes.length));
            try {
                theirs.add(theirs(name, FontFile.of(bytes)));
            } catch (IOException unreadable) {
                problems.add(Problem.error(Location.of(name),
                        "this font cannot be read: " + unreadable.getMessage(),
                        "put a TrueType, OpenType or WOFF (not WOFF2) file here"));
            }
        }
        return new Fonts(typeface(HEADLINE, theirs), typeface(META, theirs), digest.value());
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(?:ttf|otf|woff2?)"))
                    .sorted().toList();
        }
    }

    private static Typeface typeface(List<Typeface.Member> first, List<Typeface.Member> theirs) {
        return new Typeface(Stream.of(first, OTHERS, theirs).flatMap(List::stream).toList());
    }

    private static Typeface.Member theirs(String name, FontFile file) throws IOException {
        BitSet characters = file.characters();
        return new Typeface.Member(() -> characters, new Once<>(() -> face(name, file)), 1);
    }

    /** One of our fonts, which is read when the first character is looked for in it. */
    private static Typeface.Member ours(String name, double scale) {
        Once<FontFile> file = new Once<>(() -> resource(name));
        Supplier<BitSet> characters = new Once<>(() -> {
            try {
                return file.get().characters();
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
        });
        return new Typeface.Member(characters, new Once<>(() -> face(name, file.get())), scale);
    }

    private static FontFile resource(String name) {
        try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + name + "-normal.woff")) {
            return FontFile.of(in.readAllBytes());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static Face face(String name, FontFile file) {
        try {
            return new Face(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(new IOException(name + ": " + unreadable.getMessage(), unreadable));
        }
    }
}
