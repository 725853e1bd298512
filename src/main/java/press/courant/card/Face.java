package press.courant.card;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A font that sets text. Its glyphs have whole numbers of its own units, which no version of Java rounds otherwise, and
 * are scaled and drawn by {@link Raster}. Many threads may use it.
 */
final class Face {
    private static final int INVISIBLE = 0xffff;
    /** Each curve of an outline becomes so many lines, enough for the largest letters of a card. */
    private static final int LINES_PER_CURVE = 6;

    private final Font font;
    private final double unitsPerEm;
    private final FontRenderContext context = new FontRenderContext(null, true, true);
    private final Map<Integer, Outline> outlines = new ConcurrentHashMap<>();

    Face(FontFile file) throws IOException {
        int units = file.unitsPerEm();
        unitsPerEm = units;
        Surroundings surroundings = new Surroundings();
        try {
            font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file.unpacked()))
                    .deriveFont((float) units)
                    .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON,
                            TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON));
        } catch (FontFormatException damaged) {
            throw new IOException(damaged.getMessage(), damaged);
        } finally {
            surroundings.restore();
        }
    }

    /**
     * The outline of a glyph.
     *
     * @param lines x and y of both ends of each line, in ems, y downwards from the baseline
     */
    record Outline(float[] lines) {}

    /**
     * A glyph in its place.
     *
     * @param x from the beginning of the run, in ems
     * @param y downwards from the baseline, in ems
     */
    record Glyph(Outline outline, double x, double y) {}

    /**
     * Set text in one direction.
     *
     * @param glyphs from left to right
     * @param width in ems
     */
    record Run(List<Glyph> glyphs, double width) {}

    /** Sets a part of a text, with the forms that its letters have beside each other. */
    Run set(char[] text, int from, int to, boolean rightToLeft) {
        GlyphVector vector = font.layoutGlyphVector(context, text, from, to,
                rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
        int count = vector.getNumGlyphs();
        float[] places = vector.getGlyphPositions(0, count + 1, null);
        List<Glyph> glyphs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int code = vector.getGlyphCode(i);
            if (code != INVISIBLE) {
                glyphs.add(new Glyph(outlines.computeIfAbsent(code, this::outline),
                        Math.rint(places[2 * i]) / unitsPerEm, Math.rint(places[2 * i + 1]) / unitsPerEm));
            }
        }
        return new Run(glyphs, Math.rint(places[2 * count]) / unitsPerEm);
    }

    /** What a font shows for a character that it lacks. */
    Outline missing() {
        return outlines.computeIfAbsent(0, this::outline);
    }

    private Outline outline(int code) {
        Shape shape = font.createGlyphVector(context, new int[] {code}).getGlyphOutline(0);
        Lines lines = new Lines((float) unitsPerEm);
        float[] points = new float[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            lines.add(path.currentSegment(points), points);
        }
        return new Outline(lines.array());
    }

    /** An outline that is followed. */
    private static final class Lines {
        private final float scale;
        private float[] array = new float[256];
        private int length;
        private float startX;
        private float startY;
        private float x;
        private float y;

        Lines(float unitsPerEm) {
            scale = 1 / unitsPerEm;
        }

        float[] array() {
            return Arrays.copyOf(array, length);
        }

        void add(int kind, float[] to) {
            for (int i = 0; i < to.length; i++) {
                to[i] = Math.round(to[i]) * scale;
            }
            switch (kind) {
                case PathIterator.SEG_MOVETO -> {
                    line(startX, startY);
                    startX = x = to[0];
                    startY = y = to[1];
                }
                case PathIterator.SEG_LINETO -> line(to[0], to[1]);
                case PathIterator.SEG_QUADTO -> curve(x + (to[0] - x) * 2 / 3, y + (to[1] - y) * 2 / 3,
                        to[2] + (to[0] - to[2]) * 2 / 3, to[3] + (to[1] - to[3]) * 2 / 3, to[2], to[3]);
                case PathIterator.SEG_CUBICTO -> curve(to[0], to[1], to[2], to[3], to[4], to[5]);
                default -> line(startX, startY);
            }
        }

        private void curve(float x1, float y1, float x2, float y2, float x3, float y3) {
            float x0 = x;
            float y0 = y;
            for (int i = 1; i <= LINES_PER_CURVE; i++) {
                float t = (float) i / LINES_PER_CURVE;
                float u = 1 - t;
                float a = u * u * u;
                float b = 3 * u * u * t;
                float c = 3 * u * t * t;
                float d = t * t * t;
                line(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3);
            }
        }

        private void line(float toX, float toY) {
            // A level line encloses nothing.
            if (toY != y) {
                if (length == array.length) {
                    array = Arrays.copyOf(array, 2 * length);
                }
                array[length++] = x;
                array[length++] = y;
                array[length++] = toX;
                array[length++] = toY;
            }
            x = toX;
            y = toY;
        }
    }
}
