package press.courant.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import press.courant.cache.Mixer;
import press.courant.page.CardPage;
import press.courant.page.PlannedPage;
import press.courant.problem.Location;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;

/** Draws share cards in the look of a theme. Many threads may use it. */
public final class Cards {
    /** Goes up with every change of what a card looks like, so that cards of before are drawn anew. */
    static final int DESIGN = 1;

    private final Fonts fonts;
    private final Colours colours;
    private final Queue<Drawing> free = new ConcurrentLinkedQueue<>();

    private Cards(Fonts fonts, Colours colours) {
        this.fonts = fonts;
        this.colours = colours;
    }

    /**
     * Cards in the look of a theme, with an error for each of its fonts that is none.
     *
     * @param folder of the site's templates, in which fonts may be
     * @param css of the theme, which names its colours
     */
    public static Outcome<Cards> read(Path folder, String css) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Fonts fonts = Fonts.read(folder.resolve("fonts"), problems);
        return Outcome.of(new Cards(fonts, Colours.of(css)), problems);
    }

    /** A digest of all that goes into every card besides its page. */
    public long digest() {
        Mixer mixer = new Mixer().add(DESIGN).add(fonts.digest()).add(colours.paper()).add(colours.ink())
                .add(colours.soft()).add(colours.line()).add(colours.accent());
        colours.hues().forEach(mixer::add);
        return mixer.value();
    }

    /** The letters of a script that no font has. */
    private static final class Gap {
        private final String place;
        private final int letter;
        private int cards;

        Gap(String place, int letter) {
            this.place = place;
            this.letter = letter;
        }
    }

    /** A warning for each script whose letters no font has, so that cards go without them. */
    public List<Problem> check(Collection<PlannedPage> pages) {
        Map<Character.UnicodeScript, Gap> gaps = new TreeMap<>();
        for (PlannedPage page : pages) {
            if (page.is(CardPage.class)) {
                CardPage card = (CardPage) page.page();
                Map<Character.UnicodeScript, Integer> letters = new TreeMap<>();
                missing(card).stream().forEach(letter -> letters.putIfAbsent(Character.UnicodeScript.of(letter), letter));
                letters.forEach((script, letter) -> gaps.computeIfAbsent(script,
                        first -> new Gap(card.origin().orElse(card.path()), letter)).cards++);
            }
        }
        List<Problem> problems = new ArrayList<>();
        gaps.forEach((script, gap) -> problems.add(Problem.warning(Location.of(gap.place),
                "no font has the " + name(script) + " letters of this share card"
                        + (gap.cards > 1 ? " and of " + (gap.cards - 1) + " more" : "") + ", such as '"
                        + Character.toString(gap.letter) + "', and they are left out",
                "put a font that has them into templates/fonts/, as a TrueType, OpenType or WOFF file")));
        return problems;
    }

    private BitSet missing(CardPage card) {
        BitSet missing = Letters.missing(card.title(), fonts.headline());
        missing.or(Letters.missing(card.site(), fonts.headline()));
        missing.or(Letters.missing(card.kicker(), fonts.meta()));
        card.points().forEach(point -> missing.or(Letters.missing(point, fonts.meta())));
        card.facts().forEach(fact -> missing.or(Letters.missing(fact, fonts.meta())));
        return missing;
    }

    private static String name(Character.UnicodeScript script) {
        String name = script.name().replace('_', ' ');
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** The PNG of a card, or an error where this Java cannot set text. */
    public Outcome<byte[]> draw(CardPage card) {
        Drawing drawing = free.poll();
        if (drawing == null) {
            drawing = new Drawing();
        }
        try {
            byte[] png = drawing.draw(card, fonts, colours);
            free.add(drawing);
            return Outcome.of(png, List.of());
        } catch (UncheckedIOException unreadable) {
            return Outcome.failed(List.of(refusal(unreadable.getCause())));
        } catch (LinkageError incomplete) {
            return Outcome.failed(List.of(refusal(incomplete)));
        }
    }

    private static Problem refusal(Throwable cause) {
        return Problem.error(Location.of("content/site.yaml"),
                "share cards cannot be drawn, as Java cannot read a font: " + cause.getMessage(),
                "use a Java with its part for fonts (java.desktop and FreeType), or set 'shareCards: false'");
    }
}
