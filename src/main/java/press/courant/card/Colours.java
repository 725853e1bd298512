package press.courant.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of a theme in the light, each {@code 0xrrggbb}.
 *
 * @param hues of the topics, in their order, from the start again when they are used up
 */
record Colours(int paper, int ink, int soft, int line, int accent, List<Integer> hues) {
    private static final Pattern PROPERTY =
            Pattern.compile("--([a-z]+(?:-\\d+)?)\\s*:\\s*#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\\s*[;}]");
    private static final double READABLE = 3;

    static final Colours DEFAULT = new Colours(0xfbf8f1, 0x1d1a16, 0x5b544a, 0xd8d0bf, 0x8f1d1d, List.of(
            0x9a3412, 0x1c4f9c, 0x226037, 0x6d28a8, 0x9d174d, 0x0d5c68,
            0x75500a, 0x445163, 0x5a5a00, 0x4338a8, 0x7a3f2a, 0x8a1a8f));

    /** What a style sheet gives its custom properties first, as in {@code --hue-0: #9a3412}; else the default theme's. */
    static Colours of(String css) {
        Map<String, Integer> named = new HashMap<>();
        Matcher matcher = PROPERTY.matcher(css);
        matcher.results().forEach(found -> named.putIfAbsent(found.group(1), colour(found)));
        List<Integer> hues = new ArrayList<>();
        while (named.containsKey("hue-" + hues.size())) {
            hues.add(named.get("hue-" + hues.size()));
        }
        return new Colours(
                named.getOrDefault("paper", DEFAULT.paper),
                named.getOrDefault("ink", DEFAULT.ink),
                named.getOrDefault("soft", DEFAULT.soft),
                named.getOrDefault("line", DEFAULT.line),
                named.getOrDefault("accent", DEFAULT.accent),
                hues.isEmpty() ? DEFAULT.hues : List.copyOf(hues));
    }

    private static int colour(MatchResult found) {
        String digits = found.group(2);
        return Integer.parseInt(digits.length() == 3 ? digits.replaceAll(".", "$0$0") : digits, 16);
    }

    int hue(int topic) {
        return hues.get(topic % hues.size());
    }

    /** The colour for letters: ink, where it would hardly be seen on the paper. */
    int readable(int colour) {
        return contrast(colour, paper) < READABLE ? ink : colour;
    }

    /** The contrast of two colours, from 1 to 21 (WCAG 2). */
    static double contrast(int one, int other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int part) {
        double value = (part & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
    }

    /**
     * From the paper to a colour in even steps.
     *
     * @param palette that gets the shades
     * @param from the place of the first one, which is nearest to the paper
     */
    void shade(int[] palette, int from, int shades, int colour) {
        for (int i = 1; i <= shades; i++) {
            int mixed = 0;
            for (int shift = 16; shift >= 0; shift -= 8) {
                int light = paper >> shift & 0xff;
                int full = colour >> shift & 0xff;
                mixed |= (light * (shades - i) + full * i + shades / 2) / shades << shift;
            }
            palette[from + i - 1] = mixed;
        }
    }
}
