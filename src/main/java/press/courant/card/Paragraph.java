package press.courant.card;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text in lines that are about equally long.
 *
 * @param size of an em, in pixels
 */
record Paragraph(List<String> lines, double size) {
    private static final String ELLIPSIS = "…";
    private static final int NARROWINGS = 12;

    /**
     * The room for a text.
     *
     * @param width of a line, in pixels
     * @param height of all lines, in pixels
     * @param leading from one line to the next, in ems
     * @param sizes of an em in pixels that it may have, the largest first
     */
    record Room(double width, double height, double leading, double[] sizes) {
        int lines(double size) {
            return Math.max(1, (int) (height / (leading * size)));
        }
    }

    /** A text in its largest size that has room; where none has, the smallest, with an ellipsis for what has no room. */
    static Paragraph fit(String text, Typeface typeface, Locale language, boolean rightToLeft, Room room) {
        Breaker breaker = new Breaker(text, typeface, rightToLeft, room, language);
        for (double size : room.sizes()) {
            double width = room.width() / size;
            List<String> lines = breaker.lines(width);
            if (breaker.widest() <= width && lines.size() <= room.lines(size)) {
                return new Paragraph(breaker.balanced(width, lines.size()), size);
            }
        }
        double smallest = room.sizes()[room.sizes().length - 1];
        return new Paragraph(breaker.cut(room.width() / smallest, room.lines(smallest)), smallest);
    }

    /** Breaks a text into lines. Widths are in ems; a space at the end of a line has none. */
    private static final class Breaker {
        private final Typeface typeface;
        private final boolean rightToLeft;
        private final List<String> parts = new ArrayList<>();
        private final List<double[]> widths = new ArrayList<>();

        Breaker(String text, Typeface typeface, boolean rightToLeft, Room room, Locale language) {
            this.typeface = typeface;
            this.rightToLeft = rightToLeft;
            double longest = room.width() / room.sizes()[room.sizes().length - 1];
            BreakIterator places = BreakIterator.getLineInstance(language);
            places.setText(text);
            int from = places.first();
            int to = places.next();
            while (to != BreakIterator.DONE) {
                int next = places.next();
                // A name such as Aditya-L1, or the days 20–26, would stand on two lines.
                boolean joins = next != BreakIterator.DONE && isDash(text.charAt(to - 1))
                        && width(text.substring(from, next).stripTrailing()) <= longest;
                if (!joins) {
                    add(text.substring(from, to), longest);
                    from = to;
                }
                to = next;
            }
        }

        private static boolean isDash(char character) {
            return Character.getType(character) == Character.DASH_PUNCTUATION;
        }

        /** A word that is longer than a line becomes several. */
        private void add(String part, double longest) {
            double width = width(part.stripTrailing());
            int count = part.codePointCount(0, part.length());
            if (width <= longest || count == 1) {
                parts.add(part);
                widths.add(new double[] {width, width(part)});
            } else {
                int half = part.offsetByCodePoints(0, count / 2);
                add(part.substring(0, half), longest);
                add(part.substring(half), longest);
            }
        }

        private double width(String text) {
            return typeface.set(text, rightToLeft).width();
        }

        double widest() {
            return widths.stream().mapToDouble(width -> width[0]).max().orElse(0);
        }

        List<String> lines(double width) {
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            double used = 0;
            for (int i = 0; i < parts.size(); i++) {
                if (!line.isEmpty() && used + widths.get(i)[0] > width) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                    used = 0;
                }
                line.append(parts.get(i));
                used += widths.get(i)[1];
            }
            lines.add(line.toString().stripTrailing());
            return lines;
        }

        /** As many lines, as narrow as they can be. */
        List<String> balanced(double width, int count) {
            double enough = width;
            double narrow = Math.max(widest(), width / 3);
            for (int i = 0; i < NARROWINGS && narrow < enough; i++) {
                double middle = (narrow + enough) / 2;
                if (lines(middle).size() <= count) {
                    enough = middle;
                } else {
                    narrow = middle;
                }
            }
            return lines(enough);
        }

        List<String> cut(double width, int count) {
            List<String> all = lines(width);
            if (all.size() <= count) {
                return all;
            }
            List<String> lines = new ArrayList<>(all.subList(0, count));
            String last = all.get(count - 1) + " ";
            BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
            words.setText(last);
            String shorter = shortened(last);
            for (int end = words.preceding(last.length()); end > 0 && width(shorter) > width; end = words.previous()) {
                shorter = shortened(last.substring(0, end));
            }
            while (width(shorter) > width && shorter.length() > 2) {
                shorter = shortened(shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -2)));
            }
            lines.set(count - 1, shorter);
            return lines;
        }

        private static String shortened(String text) {
            return text.replaceFirst("[\\s\\p{P}]+$", "") + ELLIPSIS;
        }
    }
}
