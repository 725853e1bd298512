package press.courant.card;

import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import press.courant.page.CardPage;

/** A card being drawn, again and again with the same memory. For one thread. */
final class Drawing {
    private static final int BAND = 20;
    /** From the edge with the band, and from the other one. */
    private static final int NEAR = 84;
    private static final int FAR = 72;

    private static final int MASTHEAD = 88;
    private static final double[] MASTHEAD_SIZES = {36, 32, 28};
    private static final int RULE = 116;
    private static final int TOP = 150;
    private static final int BOTTOM = 506;
    private static final int FOOT_RULE = 528;
    private static final int FOOT = 580;
    private static final int HAIRLINE = 2;

    private static final double[] META = {31};
    private static final int MARK = 22;
    private static final int MARK_GAP = 16;
    private static final int KICKER_HEIGHT = 58;
    private static final int FACT_GAP = 13;
    private static final int POINT_HEIGHT = 46;
    private static final int POINTS_GAP = 22;
    private static final int POINT_MARK = 10;
    private static final int POINT_INDENT = 30;

    private static final double[] TITLE_SIZES = {88, 82, 76, 70, 65, 60, 56, 52};
    private static final double[] TITLE_SIZES_WITH_POINTS = {70, 65, 60, 56, 52, 48, 44};

    /** The palette: paper, lines, and shades of three colours. */
    private static final int COLOURS = 16;
    private static final int LINE = 1;
    private static final Ink INK = new Ink(2, 6);
    private static final Ink SOFT = new Ink(8, 4);
    private static final Ink HUE = new Ink(12, 4);

    private final Raster raster = new Raster(CardPage.WIDTH, CardPage.HEIGHT);
    private final Png png = new Png();

    /** The shades of a colour in the palette. */
    private record Ink(int first, int shades) {
        int full() {
            return first + shades - 1;
        }
    }

    /** The PNG of a card. */
    byte[] draw(CardPage card, Fonts fonts, Colours colours) {
        raster.clear();
        new Layout(fonts, card.direction().equals("rtl"), Locale.forLanguageTag(card.language())).draw(card);
        int[] palette = new int[COLOURS];
        palette[0] = colours.paper();
        palette[LINE] = colours.line();
        colours.shade(palette, INK.first, INK.shades, colours.ink());
        colours.shade(palette, SOFT.first, SOFT.shades, colours.readable(colours.soft()));
        int hue = card.hue().map(colours::hue).orElse(colours.accent());
        colours.shade(palette, HUE.first, HUE.shades, colours.readable(hue));
        return png.write(raster, palette);
    }

    /** Places things from the edge at which reading starts. */
    private final class Layout {
        private final Fonts fonts;
        private final boolean rightToLeft;
        private final Locale language;

        Layout(Fonts fonts, boolean rightToLeft, Locale language) {
            this.fonts = fonts;
            this.rightToLeft = rightToLeft;
            this.language = language;
        }

        void draw(CardPage card) {
            int width = CardPage.WIDTH - NEAR - FAR;
            fill(0, 0, BAND, CardPage.HEIGHT, HUE.full());
            line(card.site(), fonts.headline(), MASTHEAD_SIZES, 0, MASTHEAD, width, INK);
            fill(NEAR, RULE, width, HAIRLINE, INK.full());
            fill(NEAR, RULE + 2 * HAIRLINE + 1, width, HAIRLINE, INK.full());
            body(card, width);
            fill(NEAR, FOOT_RULE, width, HAIRLINE, LINE);
            facts(card.facts(), width);
        }

        private void body(CardPage card, int width) {
            String kicker = Letters.drawable(card.kicker(), fonts.meta());
            String drawable = Letters.drawable(card.title(), fonts.headline());
            String title = drawable.isEmpty() ? Letters.drawable(card.site(), fonts.headline()) : drawable;
            List<String> points = drawable(card.points());
            int around = (kicker.isEmpty() ? 0 : KICKER_HEIGHT)
                    + (points.isEmpty() ? 0 : POINTS_GAP + points.size() * POINT_HEIGHT);
            double leading = leading(title);
            Paragraph paragraph = Paragraph.fit(title, fonts.headline(), language, rightToLeft, new Paragraph.Room(
                    width, BOTTOM - TOP - around, leading, points.isEmpty() ? TITLE_SIZES : TITLE_SIZES_WITH_POINTS));
            double step = leading * paragraph.size();
            double y = TOP + (BOTTOM - TOP - around - step * paragraph.lines().size()) / 2;
            if (!kicker.isEmpty()) {
                fill(NEAR, (int) y + 12, MARK, MARK, HUE.full());
                line(kicker, fonts.meta(), META, MARK + MARK_GAP, y + 33, width - MARK - MARK_GAP, HUE);
                y += KICKER_HEIGHT;
            }
            for (String text : paragraph.lines()) {
                // The middle of capital letters is a third of an em above the baseline.
                set(text, rightToLeft, fonts.headline(), paragraph.size(), 0, y + step / 2 + paragraph.size() / 3, INK);
                y += step;
            }
            y += POINTS_GAP;
            for (String point : points) {
                fill(NEAR, (int) y + 17, POINT_MARK, POINT_MARK, HUE.full());
                line(point, fonts.meta(), META, POINT_INDENT, y + 33, width - POINT_INDENT, SOFT);
                y += POINT_HEIGHT;
            }
        }

        private List<String> drawable(List<String> texts) {
            return texts.stream().map(text -> Letters.drawable(text, fonts.meta())).filter(text -> !text.isEmpty()).toList();
        }

        /** From one line to the next: some scripts reach farther above and below it. */
        private double leading(String text) {
            double leading = 1.14;
            for (int character : text.codePoints().distinct().toArray()) {
                leading = Math.max(leading, switch (Character.UnicodeScript.of(character)) {
                    case ARABIC -> 1.42;
                    case HAN, HIRAGANA, KATAKANA, HANGUL -> 1.26;
                    case LATIN, CYRILLIC, GREEK, COMMON, INHERITED -> 1.14;
                    case ARMENIAN, GEORGIAN, HEBREW -> 1.19;
                    default -> 1.4;
                });
            }
            return leading;
        }

        /** The facts in a row; the first, which may be long, has the room that the others leave. */
        private void facts(List<String> all, int width) {
            List<String> facts = drawable(all);
            double size = META[0];
            double dot = fonts.meta().set("·", false).width() * size + 2 * FACT_GAP;
            double rest = 0;
            for (String fact : facts.subList(Math.min(1, facts.size()), facts.size())) {
                rest += dot + fonts.meta().set(fact, false).width() * size;
            }
            double x = 0;
            for (int i = 0; i < facts.size(); i++) {
                if (i == 0) {
                    x = line(facts.get(0), fonts.meta(), META, 0, FOOT, Math.max(width - rest, width / 4.0), INK);
                } else {
                    set("·", rightToLeft, fonts.meta(), size, x + FACT_GAP, FOOT, SOFT);
                    x = line(facts.get(i), fonts.meta(), META, x + dot, FOOT, width - x - dot, SOFT);
                }
            }
        }

        /** One line in the direction of its first letter, shortened where it is too long; returns where it ends. */
        private double line(String text, Typeface typeface, double[] sizes, double x, double baseline, double width, Ink ink) {
            String drawable = Letters.drawable(text, typeface);
            if (drawable.isEmpty() || width <= 0) {
                return x;
            }
            boolean textIsRightToLeft = !new Bidi(drawable, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
            Paragraph fitted = Paragraph.fit(
                    drawable, typeface, language, textIsRightToLeft, new Paragraph.Room(width, 1, 1, sizes));
            return set(fitted.lines().get(0), textIsRightToLeft, typeface, fitted.size(), x, baseline, ink);
        }

        private double set(String text, boolean textIsRightToLeft, Typeface typeface, double size, double x, double baseline,
                Ink ink) {
            Typeface.Line line = typeface.set(text, textIsRightToLeft);
            double width = line.width() * size;
            double base = Math.rint(baseline);
            double left = rightToLeft ? CardPage.WIDTH - NEAR - x - width : NEAR + x;
            for (Typeface.Glyph glyph : line.glyphs()) {
                raster.add(glyph.outline(), left + glyph.x() * size, base + glyph.y() * size, glyph.scale() * size);
            }
            raster.paint(ink.first, ink.shades);
            return x + width;
        }

        /** @param x from the edge of the picture */
        private void fill(int x, int y, int across, int down, int colour) {
            raster.fill(rightToLeft ? CardPage.WIDTH - x - across : x, y, across, down, colour);
        }
    }
}
